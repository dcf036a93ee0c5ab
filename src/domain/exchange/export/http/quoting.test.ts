import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '@/text/random-json.table';
import { goLiteral } from './go';
import { pythonRaw } from './python';
import { asciiJson, cmdCurl, cmdQuote, powershellCurl, powershellQuote } from './windows';

const CALL = {
  baseUrl: 'https://cloud-api.phala.com/api/v1',
  apiVersion: '2026-01-21',
  path: '/cvms/provision',
  request: { name: 'my-app', compose_file: { name: '' } },
};

const write = (value: unknown) => JSON.stringify(value, null, 2);

describe('PowerShell', () => {
  // about_Quoting_Rules: in single quotes only a quote is read, typographic ones too; it is doubled.
  test.each([
    ['plain', `'plain'`],
    [`it's "$HOME" \`n`, `'it''s "$HOME" \`n'`],
    ['\u2018a\u2019 \u201ab\u201b', `'\u2018\u2018a\u2019\u2019 \u201a\u201ab\u201b\u201b'`],
  ])('%s is one word', (text, quoted) => expect(powershellQuote(text)).toBe(quoted));

  test('no line of a request ends its here-string, and every line is ASCII', () => {
    fc.assert(
      fc.property(fc.dictionary(jsonText, jsonText), (members) => {
        const [{ text } = { text: '' }] = powershellCurl({ ...CALL, body: write(members) });
        const lines = text.split('\n');
        const [from, to] = [lines.indexOf("@'"), lines.findIndex((line) => line.startsWith("'@"))];
        expect(JSON.parse(lines.slice(from + 1, to).join('\r\n'))).toEqual(members);
        expect(text).toMatch(/^[\n\x20-\x7e]*$/);
      }),
    );
  });

  test('ASCII says the same', () => {
    fc.assert(
      fc.property(
        jsonText,
        (text) => JSON.parse(asciiJson(write(text))) === JSON.parse(write(text)),
      ),
    );
  });
});

describe('cmd', () => {
  // In quotes only a percent sign is read, and a batch file doubles it.
  test.each([
    ['a b', '"a b"'],
    ['100%&|<>^!', '"100%%&|<>^!"'],
  ])('%s is one argument', (text, quoted) => expect(cmdQuote(text)).toBe(quoted));

  test('the request stands in a file beside it, byte for byte, and no line is too long for cmd', () => {
    const body = write({ a: 'x'.repeat(200_000), b: '%PATH%' });
    const [batch, request] = cmdCurl({ ...CALL, body });
    expect(request).toEqual({ name: 'request.json', text: body });
    const lines = batch?.text.split('\r\n') ?? [];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(8191);
    expect(batch?.text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('Python: nothing in a JSON text ends its raw literal', () => {
  fc.assert(
    fc.property(fc.dictionary(jsonText, jsonText), (members) => {
      // What Python reads up to the first three quotes of which none has a backslash before it.
      const [, read] = /^r"""((?:\\[^]|(?!""")[^])*)"""/.exec(pythonRaw(write(members))) ?? [];
      expect(read).toBe(write(members));
    }),
  );
});

describe('Go', () => {
  test.each([
    ['plain', '{"a": "\\n"}', '`{"a": "\\n"}`'],
    ['backticks', '{"a": "`x``"}', '`{"a": "` + "`" + `x` + "``" + `"}`'],
    ['a byte order mark', '"\ufeff"', '`"` + "\\ufeff" + `"`'],
  ])('%s', (_, json, literal) => expect(goLiteral(json)).toBe(literal));

  test('very many backticks are one interpreted literal', () => {
    const json = JSON.stringify({ a: '` \ufeff'.repeat(500) });
    const literal = goLiteral(json);
    expect(literal).toMatch(/^"[^`]*`/);
    expect(JSON.parse(literal)).toBe(json);
    expect(literal).not.toContain('\ufeff');
  });
});
