import { expect, test } from 'vitest';
import { storedSecretWords } from './stored-secret-words';

test.each([
  [[7], 'What looks like a secret in line 7 is', 'Take it from a variable,'],
  [[7, 9], 'What looks like a secret in lines 7, 9 is', 'Take them from variables,'],
  [[1, 2, 3, 4, 5, 6, 7, 8], 'in lines 1, 2, 3, 4, 5, 6, 7, 8 is', 'without them.'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'in 9 lines is', 'until you clear that.'],
])('%j', (lines, ...parts) => {
  for (const part of parts) expect(storedSecretWords(lines)).toContain(part);
});
