import { expect, it } from 'vitest';
import { channelAddress, containerAddress, gatewaysIn } from './log-source';

const NEWER = {
  logs: {
    serial: 'https://api.example/log/1?ch=serial',
    stdout: 'https://api.example/out',
    stderr: null,
    container_log_base: 'https://app-8090.gw.example/logs/',
  },
  gateway: { base_domain: 'gw.example' },
};
const OLDER = { syslog_endpoint: 'https://api.example/log?token=1', gateway_domain: 'gw.example' };

it.each([
  [NEWER, 'serial', 'https://api.example/log/1?ch=serial&tail=50&lines=50'],
  [NEWER, 'stdout', 'https://api.example/out?tail=50&lines=50'],
  [NEWER, 'stderr', undefined],
  [OLDER, 'stderr', 'https://api.example/log?token=1&ch=stderr&tail=50&lines=50'],
  [
    { syslog_endpoint: 'https://a.example/x' },
    'serial',
    'https://a.example/x?ch=serial&tail=50&lines=50',
  ],
  [{ logs: null }, 'serial', undefined],
  [{ logs: { serial: 7 }, syslog_endpoint: '' }, 'serial', undefined],
  [null, 'serial', undefined],
  ['text', 'serial', undefined],
] as const)('of %j the %s log is at %s', (answer, channel, address) =>
  expect(channelAddress(answer, channel, 50)).toBe(address),
);

const COMPOSITION = {
  containers: [
    { id: 'c0ffee', names: ['/web', '/app-web-1'], log_endpoint: 'https://x.gw.example/logs/web' },
    { id: 'bead', names: null, log_endpoint: null },
  ],
};
const END = 'text&bare&tail=9&lines=9';

it.each([
  ['web', COMPOSITION, `https://x.gw.example/logs/web?${END}`],
  ['c0ffee', COMPOSITION, `https://x.gw.example/logs/web?${END}`],
  ['bead', COMPOSITION, `https://app-8090.gw.example/logs/bead?${END}`],
  ['db', undefined, `https://app-8090.gw.example/logs/db?${END}`],
  ['../x?y', { containers: 1 }, `https://app-8090.gw.example/logs/..%2Fx%3Fy?${END}`],
] as const)('the log of the container %s', (name, composition, address) =>
  expect(containerAddress({ cvm: NEWER, composition }, name, 9)).toBe(address),
);

it('is nowhere for a container that nothing names', () => {
  expect(containerAddress({ cvm: OLDER, composition: COMPOSITION }, 'db', 9)).toBeUndefined();
});

it.each([
  [NEWER, ['gw.example']],
  [OLDER, ['gw.example']],
  [{ gateway: { base_domain: 1 }, gateway_domain: null }, []],
  [[], []],
])('the gateways of %j are %j', (answer, gateways) => expect(gatewaysIn(answer)).toEqual(gateways));
