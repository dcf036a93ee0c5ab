import { endOfString } from '@/text/json-size';

/** What a JSON text has and the value that is read from it no longer shows. */
export interface LostInParsing {
  /** Keys that one object has more than once, each named once. */
  doubled: string[];
  /** Numbers that a program which reads and writes them again would write in another way. */
  numbers: string[];
}

/** An object or a list that is open at this place. */
interface Open {
  /** Undefined in a list. */
  keys: Set<string> | undefined;
  /** Whether the next text is a key. */
  atKey: boolean;
}

/** Finds what parsing loses in a text that is known to be JSON; walks without recursion, once over the text. */
export function lostInParsing(text: string): LostInParsing {
  const doubled = new Set<string>();
  const numbers = new Set<string>();
  const open: Open[] = [];
  const token = /["{}[\],:]|[-\d][-+.\deE]*/g;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    const here = open.at(-1);
    if (sign === '"') {
      token.lastIndex = endOfString(text, found.index);
      if (!here?.keys || !here.atKey) continue;
      const key = String(JSON.parse(text.slice(found.index, token.lastIndex)));
      if (here.keys.has(key)) doubled.add(key);
      here.keys.add(key);
    } else if (sign === '{') open.push({ keys: new Set(), atKey: true });
    else if (sign === '[') open.push({ keys: undefined, atKey: false });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' || sign === ':') {
      if (here) here.atKey = sign === ',';
    } else if (JSON.stringify(Number(sign)) !== sign) numbers.add(sign);
  }
  return { doubled: [...doubled], numbers: [...numbers] };
}
