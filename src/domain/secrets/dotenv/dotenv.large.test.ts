import { describe, expect, it } from 'vitest';
import { readDotenv } from './dotenv';

describe('a text of megabytes', () => {
  const of = (piece: string) => piece.repeat(Math.ceil(2_000_000 / piece.length));

  it.each([
    ['blank lines', of('\n')],
    ['carriage returns', of('\r')],
    ['spaces', of(' ')],
    ['one comment', `#${of('x')}`],
    ['one value', `A=${of('x')}`],
    ['hashes', `A=${of('#')}`],
    ['dollars', `A="${of('${')}"`],
    ['backslashes', `A="${of('\\')}"`],
    ['one quoted value', `A="${of('x\n')}"`],
    ['a quote that never closes', `A="${of('x=`\n')}`],
    ['equals', of('=')],
    ['text', of('hello\n')],
    ['quotes', of('A="\nB=\'\nC=`\n')],
    ['assignments', of('A=1\n')],
  ])('%s is read in one pass', (_, text) => {
    const found = readDotenv(text);
    expect(found.entries.length).toBeLessThanOrEqual(10_240);
    expect(found.problems.length).toBeLessThanOrEqual(200);
  });
});
