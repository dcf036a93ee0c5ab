import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Bytes, utf8Length } from './utf8';

it.each([
  ['', 0],
  ['abc', 3],
  ['\r\n', 2],
  ['\u00e9', 2],
  ['\u4f60', 3],
  ['\u{1f680}', 4],
  ['\ufeff', 3],
  ['\ud800', 3],
  ['\udc00\ud800', 6],
  ['\u007f\u0080\u07ff\u0800', 8],
])('%j is %i bytes', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});

it('counts what is sent, whatever the text', () => {
  const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(unit, fc.constantFrom('\ud83d', '\ude80', 'a'))), (units) => {
      const text = units.join('');
      expect(utf8Length(text)).toBe(utf8Bytes(text).length);
    }),
  );
});

it.each([1_000_000, 1_000_001])('is as exact for a text of %i characters', (count) => {
  expect(utf8Length('\u00e9'.repeat(count - 1) + '\ud800')).toBe(2 * (count - 1) + 3);
});
