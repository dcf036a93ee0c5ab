import { expect, it } from 'vitest';
import { subjectOfText } from '@/domain/hash/subject';
import { judge } from '@/domain/hash/verdict/verdict';
import { triedWords } from './form-words';

const triedOf = async (text: string) =>
  (await judge('0'.repeat(64), subjectOfText(text))).tried.map(triedWords);

it.each([
  ['{"a":1}\n', []],
  ['{"a":1,\r\n"b":2}', ['As given, the copy has CRLF line ends, the original LF']],
  [
    '{"a":1,\r\n"b":2}\r\n',
    [
      'As given, the copy has CRLF line ends, the original LF',
      'As given, the copy has CRLF line ends and a final line end, the original neither',
    ],
  ],
])('of %j, what was tried names the other line ends', async (text, words) => {
  const tried = await triedOf(text);
  expect(tried[0]).toBe('As given');
  expect(tried.filter((one) => one.includes('the copy has CRLF'))).toEqual(words);
});
