import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { initialForm, toRequest, type ScriptChoice } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import { utf8Bytes } from '@/text/utf8';
import { deflated, fromBase64Url, inflated, MOST_UNPACKED, toBase64Url } from './link-text';
import { LONGEST_LINK, makeShare } from './make-share';
import { readShareLink } from './read-share';

const ADDRESS = 'https://console.example/';

function requestOf(script: ScriptChoice, change: object = {}) {
  const form = initialForm();
  const docker_compose_file = 'services:\n  web:\n    image: nginx\n';
  const compose_file = { ...form.compose_file, docker_compose_file };
  const sending = { ...form.sending, script };
  return toRequest({ ...form, name: 'my-app', compose_file, sending, ...change });
}

const linkOf = async (packed: Uint8Array<ArrayBuffer>, version = 1) =>
  `${ADDRESS}#share=${toBase64Url(new Uint8Array([version, ...(await deflated(packed))]))}`;

describe('a share link', () => {
  test('brings back any request, byte for byte, as a link and as a file', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const { encrypted_env: _, user_config: __, ...request } = toRequest(form);
        const share = await makeShare(ADDRESS, toRequest(form), undefined);
        for (const text of [share.link ?? '', share.file]) {
          const shared = await readShareLink(text);
          if (text !== '')
            expect(JSON.stringify(shared && 'request' in shared && shared.request)).toBe(
              JSON.stringify(request),
            );
        }
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out what is private and says so, also where somebody put it in', async () => {
    const secret = { encrypted_env: 'c0ffee', user_config: '{"token": "c0ffee"}' };
    const share = await makeShare(ADDRESS, requestOf('none', secret), undefined);
    expect(share.left).toEqual(['encrypted_env', 'user_config']);
    expect(share.file).not.toContain('c0ffee');
    const forged = share.file.replace('"name"', '"user_config": "x", "name"');
    const shared = await readShareLink(forged);
    expect(shared).toMatchObject({ left: ['encrypted_env', 'user_config'] });
    expect(JSON.stringify(shared)).not.toContain('"x"');
  });

  test('is a file where it would be too long to arrive whole', async () => {
    const noise = Array.from({ length: 3000 }, (_, i) => (i * 2654435761) % 4294967296).join(',');
    const share = await makeShare(ADDRESS, requestOf('none', { region: noise }), undefined);
    expect(share.link).toBeUndefined();
    expect(share.length).toBeGreaterThan(LONGEST_LINK);
    expect(await readShareLink(share.file)).toMatchObject({ request: { region: noise } });
  });

  test('of 100 KB of the same text fits, and unpacks whole', async () => {
    const region = 'ab'.repeat(50_000);
    const { link = '' } = await makeShare(ADDRESS, requestOf('none', { region }), undefined);
    expect(link.length).toBeLessThan(LONGEST_LINK);
    expect(await readShareLink(link)).toMatchObject({ request: { region } });
  });

  test.each([
    '',
    'services: {}',
    '{"name": 1}',
    'https://console.example/',
    '#section',
    'a share=x',
    '#share=a b',
  ])('%j is none', async (text) => expect(await readShareLink(text)).toBeUndefined());

  test('that is damaged says so wherever it is', async () => {
    const { link = '' } = await makeShare(ADDRESS, requestOf('none'), undefined);
    const start = link.indexOf('share=') + 'share='.length;
    for (let at = start + 2; at < link.length - 1; at += 7) {
      const changed = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
      for (const text of [changed, link.slice(0, at), `${link.slice(0, at)}%${link.slice(at)}`]) {
        expect(await readShareLink(text), text.slice(start)).toHaveProperty('refusal');
      }
    }
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['of another version', () => linkOf(utf8Bytes('{}'), 2), /another version/],
    ['with nothing', () => Promise.resolve('#share='), /damaged/],
    ['without a request', () => linkOf(utf8Bytes('{"request": []}')), /damaged/],
    ['that is no text', () => linkOf(new Uint8Array([0xff, 0xfe])), /damaged/],
    [
      'that unpacks without end',
      () => linkOf(new Uint8Array(MOST_UNPACKED + 1)),
      /larger than any request/,
    ],
    ['nested deeply', () => linkOf(utf8Bytes('['.repeat(10_000))), /nested deeper/],
  ])('%s is refused in words', async (_, link, words) => {
    expect(await readShareLink(await link())).toMatchObject({
      refusal: expect.stringMatching(words),
    });
  });

  test.each([
    [
      'a file of another version',
      '{"format": "provision-console-share", "version": 2}',
      /another version/,
    ],
    [
      'a file without a request',
      '{"format": "provision-console-share", "version": 1}',
      /no request/,
    ],
  ])('%s is refused in words', async (_, text, words) => {
    expect(await readShareLink(text)).toMatchObject({ refusal: expect.stringMatching(words) });
  });

  test('a digest that is none is left aside', async () => {
    const file = JSON.stringify({
      format: 'provision-console-share',
      version: 1,
      request: { compose_file: {} },
      hash: 'x',
      left: ['name', 1],
    });
    expect(await readShareLink(file)).toEqual({ request: { compose_file: {} }, left: [] });
  });
});

describe('the alphabet of addresses', () => {
  test('carries any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test.each(['a', 'a+bc', 'a=bc', 'é'])('%s is not of it', (text) =>
    expect(fromBase64Url(text)).toBeUndefined(),
  );

  test('just as much as may be is unpacked', async () => {
    const bytes = new Uint8Array(100);
    expect(await inflated(await deflated(bytes), 100)).toEqual(bytes);
    expect(await inflated(await deflated(bytes), 99)).toBe('large');
  });
});
