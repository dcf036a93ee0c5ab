import { countOf } from '@/text/count-words';

const MOST = 8;

/** What a draft keeps of the lines that look like secrets, and what to do about it. */
export function storedSecretWords(lines: readonly number[]): string {
  const isOne = lines.length === 1;
  const it = isOne ? 'it' : 'them';
  const where =
    lines.length > MOST
      ? countOf(lines.length, 'line')
      : `line${isOne ? '' : 's'} ${lines.join(', ')}`;
  return [
    `What looks like a secret in ${where} is also in the draft, which this browser saves as you type with the whole text.`,
    `Take ${it} from ${isOne ? 'a variable' : 'variables'}, and the next save is without ${it}.`,
    `A request that was sent with ${it} stays in the history until you clear that.`,
  ].join(' ');
}
