import { useState, type ReactNode } from 'react';
import { ListFinder } from './ListFinder';
import { firstRows, hasWords, MOST_ROWS } from './narrow';

interface Narrowed<T> {
  /** The rows to draw. */
  rows: readonly T[];
  /** The search field, where the list is too long to be drawn whole. */
  finder: ReactNode;
}

/** A list of any length as rows that can be drawn: a long one is narrowed by words, the chosen rows stay. */
export function useNarrowed<T>(
  label: string,
  list: readonly T[],
  { wordsOf, isChosen }: { wordsOf: (item: T) => string; isChosen: (item: T) => boolean },
): Narrowed<T> {
  const [looked, setLooked] = useState('');
  if (list.length <= MOST_ROWS) return { rows: list, finder: null };
  const fitting = looked === '' ? list : list.filter((item) => hasWords(wordsOf(item), looked));
  const { rows, more } = firstRows(fitting, isChosen);
  const found = fitting.length;
  const finder = { label, value: looked, onChange: setLooked, found, more };
  return { rows, finder: <ListFinder {...finder} /> };
}
