import { describe, expect, it } from 'vitest';
import { textChange } from './text-change';

const lines = (count: number, word = 'x') =>
  Array.from({ length: count }, (_, i) => `${word}${i}\n`).join('');

describe('what became of a text', () => {
  it.each([
    ['a', 'a\n', '`t` got a final line end'],
    ['a', 'a\r\n', '`t` got a final line end'],
    ['a\n', 'a', '`t` lost its final line end'],
    ['a\r\n', 'a', '`t` lost its final line end'],
    ['a\nb\n', 'a\r\nb\r\n', '`t` has CRLF line ends, and no other change'],
    ['a\r\nb\r\n', 'a\nb\n', '`t` has LF line ends, and no other change'],
    ['a\r\nb\n', 'a\nb\r\n', '`t` has other line ends, and no other change'],
    ['a\r\nb\n', 'a\nb\n', '`t` has LF line ends, and no other change'],
    ['\u00e9', 'e\u0301', '`t` looks the same in another Unicode form'],
    ['a\n', 'b\n', '1 line of `t` changed'],
    ['a\nb\n', 'c\nd\n', '2 lines of `t` changed'],
    ['a\n', 'b\nc\n', '1 line of `t` changed, 1 added'],
    ['a\nb\n', 'c\n', '1 line of `t` changed, 1 removed'],
    ['a\n', 'a\nb\n', '1 line of `t` added'],
    ['a\n', 'b\na\n', '1 line of `t` added'],
    ['a\nb\n', 'b\n', '1 line of `t` removed'],
    ['a\nk\nl\nb\n', 'x\nk\nl\n', '1 line of `t` changed, 1 removed'],
    ['a\nk\nl\n', 'k\nl\nb\nc\n', '2 lines of `t` added, 1 removed'],
    ['a\nk\nl\nm\nb\n', 'x\ny\nk\nl\nm\n', '1 line of `t` changed, 1 added, 1 removed'],
  ])('%j to %j', (before, after, words) => {
    expect(textChange('t', before, after)).toBe(words);
  });

  it('is counted up to two thousand lines put in', () => {
    expect(textChange('t', 'k\n', `k\n${lines(2000)}`)).toBe('2,000 lines of `t` added');
    expect(textChange('t', 'k\n', `k\n${lines(2001)}`)).toContain('more than 1,000 lines');
  });

  it('is counted up to a thousand changed lines', () => {
    expect(textChange('t', lines(1000), lines(1000, 'y'))).toBe('1,000 lines of `t` changed');
    expect(textChange('t', lines(1001), lines(1001, 'y'))).toBe(
      'more than 1,000 lines of `t` changed',
    );
  });
});
