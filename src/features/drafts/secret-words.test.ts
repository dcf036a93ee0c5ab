import { expect, test } from 'vitest';
import { storedSecretLines } from './secret-words';

test.each([
  [[], undefined],
  [[7], 'in line 7 of'],
  [[7, 9], 'in lines 7, 9 of'],
  [[1, 2, 3, 4, 5, 6, 7, 8], 'in lines 1, 2, 3, 4, 5, 6, 7, 8 of'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'in 9 lines of'],
])('%j', (lines, part) => {
  const words = storedSecretLines(lines);
  if (part === undefined) expect(words).toBeUndefined();
  else expect(words).toContain(part);
});
