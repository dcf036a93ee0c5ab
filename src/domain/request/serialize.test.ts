import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { initialForm, toRequest } from './form';
import { anyForm, composeKeys, topKeys } from './random-form.table';
import { jsonText } from '@/text/random-json.table';
import { fieldPaths, type ProvisionRequest } from './request';
import { omittedPaths, serialize, unknownKeys, valueAt } from './serialize';
import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';

/** A request with keys and values that no type allows: a draft or an import may hold them. */
const request = (top: object, compose: object = {}) =>
  ({ name: 'my-app', ...top, compose_file: { name: '', ...compose } }) as ProvisionRequest;

const parsed = (value: ProvisionRequest): unknown => JSON.parse(serialize(value));

describe('the text of a request', () => {
  it('parses back to the request, unknown and __proto__ keys included', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = toRequest(form);
        expect(isDeepStrictEqual(parsed(sent), sent)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same values in another order', () => {
    const a = request({ region: 'r', kms: 'base' }, { salt: 's', runner: 'bash' });
    const b = {
      compose_file: { runner: 'bash', salt: 's', name: '' },
      kms: 'base',
      region: 'r',
      name: 'my-app',
    };
    expect(serialize(a)).toBe(serialize(b as ProvisionRequest));
  });

  it('has the keys in screen order, unknown ones last', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const text = serialize(toRequest(form));
        const root = JSON.parse(text) as ProvisionRequest;
        const known = [...new Set(fieldPaths.map((path) => path.split('.')[0]))];
        const inOrder = (keys: string[], order: readonly unknown[]) =>
          keys.filter((key) => order.includes(key)).map((key) => order.indexOf(key));
        const top = inOrder(Object.keys(root), known);
        const compose = inOrder(Object.keys(root.compose_file), composeKeys);
        expect(top).toEqual(top.toSorted((a, b) => a - b));
        expect(compose).toEqual(compose.toSorted((a, b) => a - b));
      }),
    );
    const text = serialize(
      request({ [UNDOCUMENTED]: 1, region: 'r' }, { [`${UNDOCUMENTED}_2`]: 2, salt: 's' }),
    );
    expect(text.indexOf(`"${UNDOCUMENTED}"`)).toBeGreaterThan(text.indexOf('region'));
    expect(text.indexOf(`"${UNDOCUMENTED}_2"`)).toBeGreaterThan(text.indexOf('salt'));
  });

  it('never has undefined, and null only where it was given', () => {
    expect(parsed(request({ region: undefined, image: null }, { salt: undefined }))).toEqual({
      name: 'my-app',
      image: null,
      compose_file: { name: '' },
    });
  });

  it.each([
    ['CRLF', 'a: 1\r\nb: 2\r\n'],
    ['mixed and lone line ends', 'a: 1\rb: 2\r\nc: 3\n\r'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['no final line end', 'a: 1'],
    ['line separators', 'a: \u2028 \u2029 \u0085\n'],
    ['NUL and control characters', 'a: \u0000\u0001\u001f\u007f\n'],
    ['lone surrogates', 'a: \ud800 b \udc00\n'],
    ['decomposed and composed letters', 'e\u0301 \u00e9\n'],
    ['quote, colon, space', `cfg: '{"a": 1, "b": "x": 2}'\n`],
    [
      'what looks like the request itself',
      '{\n  "name": "x",\n  "compose_file": {\n    "runner": "bash"\n  }\n}',
    ],
    ['200 KB', 'x: "é{}\\"\r\n'.repeat(20_480).slice(0, PAYLOAD_LIMIT)],
  ])('carries a compose text with %s verbatim', (_, text) => {
    const sent = parsed(
      request({}, { docker_compose_file: text, bash_script: text }),
    ) as ProvisionRequest;
    expect(sent.compose_file.docker_compose_file).toBe(text);
    expect(sent.compose_file.bash_script).toBe(text);
  });

  it('carries any text verbatim', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const sent = parsed(request({}, { docker_compose_file: text })) as ProvisionRequest;
        expect(sent.compose_file.docker_compose_file).toBe(text);
      }),
    );
  });
});

describe('what a request leaves out', () => {
  it('and what it carries are all the fields', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = toRequest(form);
        const omitted: string[] = omittedPaths(sent);
        const carried = [
          ...topKeys.filter((key) => Object.hasOwn(sent, key)),
          ...composeKeys
            .filter((key) => Object.hasOwn(sent.compose_file, key))
            .map((key) => `compose_file.${key}`),
        ];
        expect([...omitted, ...carried].toSorted()).toEqual(fieldPaths.toSorted());
      }),
    );
  });

  it('a null is not left out, an undefined is', () => {
    const omitted = omittedPaths(request({ image: null, region: undefined }));
    expect(omitted).toContain('region');
    expect(omitted).not.toContain('image');
  });

  it('of a new request are the fields it does not pin or preset', () => {
    const omitted = omittedPaths(toRequest(initialForm()));
    expect(omitted).toContain('compose_file.salt');
    expect(omitted).not.toContain('compose_file.runner');
    expect(omitted).not.toContain('listed');
  });
});

describe('unknown keys', () => {
  it.each([
    ['at the top', request({ [UNDOCUMENTED]: 1 }), [UNDOCUMENTED]],
    ['in compose_file', request({}, { [UNDOCUMENTED]: 1 }), [`compose_file.${UNDOCUMENTED}`]],
    [
      'known names at the wrong place',
      request({ runner: 'bash' }, { listed: true }),
      ['runner', 'compose_file.listed'],
    ],
    [
      'prototype names',
      request(JSON.parse('{"__proto__":1,"toString":2}')),
      ['__proto__', 'toString'],
    ],
    ['none', request({ region: 'r' }, { salt: 's' }), []],
  ])('%s', (_, sent, keys) => {
    expect(unknownKeys(sent)).toEqual(keys);
  });
});

describe('the value at a path', () => {
  it.each([
    ['name', 'my-app'],
    ['compose_file.name', ''],
    ['region', undefined],
    ['toString', undefined],
    ['compose_file.constructor', undefined],
    ['name.length', undefined],
  ])('%s: %j', (path, value) => {
    expect(valueAt(request({}), path)).toBe(value);
  });
});
