import { describe, expect, it } from 'vitest';
import { readNames, splitEnv } from './list-lines';

const namesOf = (text: string) =>
  splitEnv(text)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => readNames(line) ?? []);

describe('names in a pasted text', () => {
  it.each([
    ['A=1\nexport B=2\n# C=3\n\nD=', ['A', 'B', 'D']],
    ['\uFEFFA=1\r\nB=2\r\n', ['A', 'B']],
    ['A="one\ntwo"\nB=3', ['A', 'B']],
    ["A='one\r\ntwo\r\n'\r\nB=3", ['A', 'B']],
    ['A=`one\n"two"`\nB=3', ['A', 'B']],
    ['A="an \\"escaped\ntwo"\nB=3', ['A', 'B']],
    ["A=don't\nB=can't", ['A', 'B']],
    ['A: secret\n- B=secret\n- C\nD:', ['A', 'B', 'C', 'D']],
    ['A, B C', ['A', 'B', 'C']],
  ])('%j', (text, names) => expect(namesOf(text)).toEqual(names));
});
