import { countBelow } from './count-below';

/** A place in a text, both from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Turns offsets of a text into lines and columns; CRLF, LF and lone CR end a line. */
export function placesOf(text: string): (offset: number) => TextPlace {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = Math.max(1, countBelow(starts, offset + 1));
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
