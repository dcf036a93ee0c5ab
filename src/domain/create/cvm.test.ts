import { describe, expect, test } from 'vitest';
import { appLinks, cvmAnswer, cvmPhase } from './cvm';

test.each([
  ['running', 'running'],
  ['Running', 'running'],
  ['starting', 'under-way'],
  ['creating', 'under-way'],
  ['a word of next year', 'under-way'],
  ['error', 'failed'],
  ['create_failed', 'failed'],
  ['exited', 'failed'],
  ['stopped', 'stopped'],
  ['stopping', 'stopped'],
  ['shutting_down', 'stopped'],
  ['deleted', 'stopped'],
])('status %s is %s', (status, phase) => {
  expect(cvmPhase({ status })).toBe(phase);
});

describe('what is read of an answer', () => {
  test('a status is enough, and odd values are left out', () => {
    const cvm = cvmAnswer.parse({
      status: 'starting',
      id: {},
      name: 7,
      gateway: 'x',
      endpoints: [1],
    });
    expect(cvm).toMatchObject({ status: 'starting' });
    expect(cvm.name).toBeUndefined();
    expect(cvm.endpoints).toBeUndefined();
  });

  test.each([{}, { status: 1 }, null, []])('%j is no CVM', (json) => {
    expect(cvmAnswer.safeParse(json).success).toBe(false);
  });
});

describe('where an app is reached', () => {
  const cvm = (change: object) =>
    cvmAnswer.parse({
      status: 'running',
      app_id: 'ab'.repeat(20),
      gateway: { base_domain: 'gw.example' },
      endpoints: [{ app: `https://${'ab'.repeat(20)}.gw.example`, instance: 'https://i' }],
      ...change,
    });

  test.each<[string, object, number[], { port?: number; url: string }[]]>([
    [
      'each published port',
      {},
      [80, 8443],
      [
        { port: 80, url: `https://${'ab'.repeat(20)}-80.gw.example` },
        { port: 8443, url: `https://${'ab'.repeat(20)}-8443.gw.example` },
      ],
    ],
    ['no known port', {}, [], [{ url: `https://${'ab'.repeat(20)}.gw.example` }]],
    ['no gateway', { endpoints: [] }, [80], []],
    ['a domain that is none', { gateway: { base_domain: 'a/b?' }, endpoints: null }, [80], []],
    ['another scheme', { endpoints: [{ app: 'javascript:alert(1)' }] }, [], []],
    [
      'the older shape',
      { gateway: null, endpoints: null, app_url: 'https://app.example' },
      [80],
      [{ url: 'https://app.example' }],
    ],
    [
      'the keys of 2025-10-28',
      {
        gateway: undefined,
        endpoints: undefined,
        gateway_domain: 'old.example',
        public_urls: [{ app: 'https://app.old.example', instance: null }],
      },
      [80],
      [{ port: 80, url: `https://${'ab'.repeat(20)}-80.old.example` }],
    ],
    [
      'no gateway, in those keys',
      { gateway: undefined, endpoints: undefined, gateway_domain: 'old.example', public_urls: [] },
      [80],
      [],
    ],
  ])('%s', (_, change, ports, links) => {
    expect(appLinks(cvm(change), ports)).toEqual(links);
  });
});
