import { describe, expect, it } from 'vitest';
import { parseUpstream } from './upstream';

describe('PHALA_API_URL', () => {
  it.each([
    ['https://cloud-api.phala.com', 'https://cloud-api.phala.com'],
    ['https://cloud-api.phala.com/', 'https://cloud-api.phala.com'],
    ['https://cloud-api.phala.com/api/v1', 'https://cloud-api.phala.com'],
    ['https://cloud-api.phala.com/api/v1/', 'https://cloud-api.phala.com'],
    ['HTTPS://Cloud-API.phala.com', 'https://cloud-api.phala.com'],
    ['https://cloud-api.phala.com:443', 'https://cloud-api.phala.com'],
    ['https://10.0.0.5:8443', 'https://10.0.0.5:8443'],
    ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['https://xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080/api/v1', 'http://127.0.0.1:8080'],
    ['http://127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('takes %s', (text, origin) => {
    expect(parseUpstream(text).href).toBe(`${origin}/`);
  });

  it.each([
    ['', 'control character|whole URL'],
    ['cloud-api.phala.com', 'whole URL'],
    ['//cloud-api.phala.com', 'whole URL'],
    ['https:cloud-api.phala.com', 'whole URL'],
    ['https:///cloud-api.phala.com', 'whole URL'],
    ['http://cloud-api.phala.com', 'in the clear'],
    ['http://localhost.example.org', 'in the clear'],
    ['http://127.0.0.1.example.org', 'in the clear'],
    ['http://0.0.0.0:8080', 'in the clear'],
    ['http://[::ffff:127.0.0.1]:8080', 'in the clear'],
    ['ftp://cloud-api.phala.com', 'scheme is ftp'],
    ['file:///etc/passwd', 'whole URL'],
    ['javascript://cloud-api.phala.com/%0aalert(1)', 'path'],
    ['javascript://cloud-api.phala.com', 'scheme is javascript'],
    ['ws://localhost:1', 'scheme is ws'],
    ['https://user@cloud-api.phala.com', 'user name'],
    ['https://user:word@cloud-api.phala.com', 'user name'],
    ['https://@cloud-api.phala.com', 'user name'],
    ['https://cloud-api.phala.com@example.org', 'user name'],
    ['https://cloud-api.phala.com/v2', 'path is /v2'],
    ['https://cloud-api.phala.com//', 'path is //'],
    ['https://cloud-api.phala.com/api/v1/../v2', 'path is'],
    ['https://cloud-api.phala.com/?', 'query'],
    ['https://cloud-api.phala.com?key=1', 'query'],
    ['https://cloud-api.phala.com/#', 'fragment'],
    ['https:\\\\cloud-api.phala.com', 'backslash'],
    ['https://cloud-api.phala.com\\@example.org', 'backslash'],
    ['https://cloud-api.phala.com\n', 'control character'],
    ['https://cloud-\tapi.phala.com', 'control character'],
    [' https://cloud-api.phala.com', 'space'],
    ['https://cloud-api。phala.com', 'outside ASCII'],
    ['https://clоud-api.phala.com', 'outside ASCII'],
    ['https://cloud-api.phala.com%2eexample.org', 'percent-encoded'],
    ['https://cloud-api.phala.com:99999', 'not valid'],
    ['https://cloud-api.phala.com:0', 'port is 0'],
    ['https://[::1', 'not valid'],
  ])('refuses %j', (text, reason) => {
    expect(() => parseUpstream(text)).toThrow(new RegExp(reason));
  });
});
