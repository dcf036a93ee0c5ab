import { expect, it } from 'vitest';
import { utf8Length } from './utf8';

it.each([
  ['', 0],
  ['abc', 3],
  ['\r\n', 2],
  ['\u00e9', 2],
  ['\u4f60', 3],
  ['\u{1f680}', 4],
  ['\ufeff', 3],
  ['\ud800', 3],
])('%j is %i bytes', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});
