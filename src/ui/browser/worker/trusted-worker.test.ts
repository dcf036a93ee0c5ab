import { describe, expect, it } from 'vitest';
import { isOwnScript } from './trusted-worker';

const page = 'https://console.test/deep/link?x=1';

describe('isOwnScript', () => {
  it.each([
    ['/assets/yaml.worker-1a2b.js', true],
    ['https://console.test/assets/a.js', true],
    ['https://console.test:443/assets/a.js', true],
    ['/other/a.js', false],
    ['/assets-evil/a.js', false],
    ['/assets/../a.js', false],
    ['/assets/%2e%2e/a.js', false],
    ['//evil.test/assets/a.js', false],
    ['http://console.test/assets/a.js', false],
    ['https://console.test.evil.test/assets/a.js', false],
    ['https://user@evil.test/assets/a.js', false],
    ['blob:https://console.test/assets/a.js', false],
    ['data:text/javascript,1', false],
    ['javascript:1', false],
    ['https://', false],
  ])('in production %s: %s', (url, expected) => {
    expect(isOwnScript(url, { page, folder: '/assets/' })).toBe(expected);
  });

  it('keeps to the sub-path the page is served from', () => {
    const place = { page: 'https://console.test/console/', folder: '/console/assets/' };
    expect(isOwnScript('/console/assets/a.js', place)).toBe(true);
    expect(isOwnScript('/assets/a.js', place)).toBe(false);
  });

  it('in development takes any script of the same origin, and no blob', () => {
    const place = { page, folder: '/' };
    expect(isOwnScript('/src/ui/a.ts?worker_file&type=module', place)).toBe(true);
    expect(isOwnScript('blob:https://console.test/1-2-3', place)).toBe(false);
    expect(isOwnScript('https://evil.test/a.js', place)).toBe(false);
  });
});
