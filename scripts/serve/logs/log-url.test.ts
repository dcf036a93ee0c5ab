import { describe, expect, it } from 'vitest';
import { admitLogUrl, admitOwnLogUrl } from './log-url';

const ORIGIN = { apiHost: 'cloud-api.phala.com', gateways: ['dstack-prod7.phala.network'] };
const APP = 'a'.repeat(40);
const isAdmitted = (text: string, origin = ORIGIN) => 'url' in admitLogUrl(text, origin);

describe('the address of a log', () => {
  it.each([
    'https://cloud-api.phala.com/logs/1?token=x',
    'https://CLOUD-API.phala.com/logs',
    'https://cloud-api.phala.com:443/logs',
    `https://${APP}-8090.dstack-prod7.phala.network/logs/web?text&bare`,
    'https://a.b.dstack-prod7.phala.network/',
    `https://${APP}-8090.DSTACK-prod7.phala.network:443/`,
  ])('%s is asked', (text) => expect(isAdmitted(text)).toBe(true));

  it.each([
    '',
    'logs/1',
    '//cloud-api.phala.com/logs',
    'http://cloud-api.phala.com/logs',
    'ftp://cloud-api.phala.com/logs',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'https://cloud-api.phala.com:8443/logs',
    'https://evil.example/logs',
    'https://cloud-api.phala.com.evil.example/',
    'https://evil.example/cloud-api.phala.com',
    'https://evil.example#cloud-api.phala.com',
    'https://evil.example\\@cloud-api.phala.com/',
    'https://cloud-api.phala.com@evil.example/',
    'https://user:pass@cloud-api.phala.com/',
    'https://user@x.dstack-prod7.phala.network/',
    'https://dstack-prod7.phala.network/',
    'https://x.dstack-prod7.phala.network./',
    'https://xdstack-prod7.phala.network/',
    'https://x.dstack-prod7.phala.network:8443/',
    'https://x.dstack-prod8.phala.network/',
    'https://x.dstack-prod7.phala.network.evil.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://cloud-api.phala.com/lo gs',
    'https://cloud-api.phala.com/\nlogs',
    'https://cloud-api.phala.com/é',
    `https://cloud-api.phala.com/${'a'.repeat(4096)}`,
  ])('%j is not', (text) => expect(isAdmitted(text)).toBe(false));

  it.each(['com', 'network', '', '.', '.phala.network', '*', 'phala.network.', 'a b.example'])(
    'is below no gateway called %j',
    (gateway) => {
      expect(isAdmitted('https://x.phala.network/', { ...ORIGIN, gateways: [gateway] })).toBe(
        false,
      );
      expect(isAdmitted('https://example.com/', { ...ORIGIN, gateways: [gateway] })).toBe(false);
    },
  );

  it('is an IP address below no gateway that is written like its end', () => {
    const gateways = ['0.0.1'];
    expect(isAdmitted('https://127.0.0.1/', { ...ORIGIN, gateways })).toBe(false);
  });

  it('says which host it is not asked at', () => {
    expect(admitLogUrl('https://evil.example/x', ORIGIN)).toEqual({
      refusal: 'its host (evil.example) is neither the API’s nor below the app’s gateway',
    });
  });
});

describe('in the sandbox the address of a log', () => {
  const OWN = 'http://localhost:4173';
  it.each([
    ['http://localhost:4173/api/v1/_sandbox/logs/1', true],
    ['http://localhost:4173/api/v1/../../etc', false],
    ['http://localhost:4173/config.json', false],
    ['http://localhost:4174/api/v1/logs', false],
    ['https://localhost:4173/api/v1/logs', false],
    ['http://127.0.0.1:4173/api/v1/logs', false],
    ['http://u@localhost:4173/api/v1/logs', false],
    ['https://cloud-api.phala.com/api/v1/logs', false],
    ['/api/v1/logs', false],
  ])('%s: %s', (text, admitted) => expect('url' in admitOwnLogUrl(text, OWN)).toBe(admitted));
});
