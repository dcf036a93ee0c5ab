import { describe, expect, it } from 'vitest';
import { hideKey, hideKeyIn } from './hide-key';

const KEY = 'phak_S9/f.1"x';
const INSTEAD = '[your API key]';
const escaped = (text: string, from = 0, to = text.length) =>
  text.slice(0, from) +
  Array.from(
    text.slice(from, to),
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('') +
  text.slice(to);

const SPELLINGS: [what: string, text: string][] = [
  ['as it is', KEY],
  ['as JSON writes it', JSON.stringify(KEY).slice(1, -1)],
  ['with an escaped slash', KEY.replace('/', '\\/').replace('"', '\\"')],
  ['escaped from end to end', escaped(KEY)],
  ['escaped in capitals', escaped(KEY).replace(/[a-f0-9]{4}/g, (hex) => hex.toUpperCase())],
  ['one letter escaped', escaped(KEY, 3, 4)],
  ['JSON within JSON', JSON.stringify(escaped(KEY)).slice(1, -1)],
  ['as in an address', encodeURIComponent(KEY)],
  ['as numbers in HTML', [...KEY].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
  ['as hex in HTML', [...KEY].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')],
];

describe('a key in a text', () => {
  it.each(SPELLINGS)('is taken out: %s', (_, spelled) => {
    expect(hideKey(`Refused: ${spelled}, and ${spelled}`, KEY)).toBe(
      `Refused: ${INSTEAD}, and ${INSTEAD}`,
    );
  });

  it.each([
    ['no key', undefined, 'a text'],
    ['an empty key', '', 'a text'],
    ['another key', 'phak_other', `holds ${KEY}`],
    ['the beginning of it', KEY, KEY.slice(0, -1)],
    ['other capitals', KEY, KEY.toUpperCase()],
    ['seven letters, which are no key', 'abcdefg', 'abcdefg'],
  ])('leaves the text as it is with %s', (_, key, text) => expect(hideKey(text, key)).toBe(text));

  it('of eight letters is one', () =>
    expect(hideKey('=abcdefgh=', 'abcdefgh')).toBe(`=${INSTEAD}=`));

  it('may have letters that mean something in a pattern', () => {
    const odd = '^]-\\[.*+?$(){}|%&#';
    expect(hideKey(`a${odd}b${JSON.stringify(odd)}`, odd)).toBe(`a${INSTEAD}b"${INSTEAD}"`);
  });

  it('is looked for in a long hostile text without delay', () => {
    for (const piece of ['\\', 'p', '%7', '&#0', 'phak_']) {
      const text = piece.repeat(200_000);
      expect(hideKey(text, KEY)).toBe(text);
    }
  });
});

describe('a key in parsed JSON', () => {
  it.each(SPELLINGS.slice(1, 5))('is taken out after parsing: %s', (_, spelled) => {
    const json = JSON.parse(`{"detail":"Refused: ${spelled}"}`) as unknown;
    expect(hideKeyIn(json, KEY)).toEqual({ detail: `Refused: ${INSTEAD}` });
  });

  it('is taken out of members, names and lists, at any depth', () => {
    const json: unknown = { a: [{ [KEY]: [KEY, 1, null, true] }], [`x ${KEY}`]: 'kept' };
    expect(hideKeyIn(json, KEY)).toEqual({
      a: [{ [INSTEAD]: [INSTEAD, 1, null, true] }],
      [`x ${INSTEAD}`]: 'kept',
    });
    expect([hideKeyIn(KEY, KEY), hideKeyIn(null, KEY), hideKeyIn(undefined, KEY)]).toEqual([
      INSTEAD,
      null,
      undefined,
    ]);
  });

  it('leaves a member called __proto__ a member, and every other value what it was', () => {
    const text = `{"__proto__":{"x":"${escaped('phak_S9f31')}"},"n":12345678,"s":"12345678"}`;
    const hidden = hideKeyIn(JSON.parse(text), 'phak_S9f31');
    expect(JSON.stringify(hidden)).toBe(
      `{"__proto__":{"x":"${INSTEAD}"},"n":12345678,"s":"12345678"}`,
    );
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('is found however deep the answer is nested', () => {
    const depth = 100_000;
    const json: unknown = JSON.parse(
      `${'['.repeat(depth)}"${KEY.replace('"', '\\"')}"${']'.repeat(depth)}`,
    );
    let inner = hideKeyIn(json, KEY);
    while (Array.isArray(inner)) [inner] = inner as unknown[];
    expect(inner).toBe(INSTEAD);
  });
});
