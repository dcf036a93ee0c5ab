import type { TextEdit } from '@/text/edits';

/** A way out of what a mark says: an edit of the text, or something done elsewhere. */
export interface EditorFix {
  title: string;
  /** Offsets in the verbatim text. */
  edits?: readonly TextEdit[];
  run?: () => void;
}

/** Something to be said of a part of the text; offsets in the verbatim text. */
export interface EditorMark {
  from: number;
  to: number;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  /** Who says it, in a word or a sentence. */
  source: string;
  code?: string;
  link?: string;
  fixes: readonly EditorFix[];
  /** Another place of what an earlier mark says, counted there. */
  repeats?: true;
}

/** Marks and the very text they are about: an editor that is ahead of it keeps what it has. */
export interface MarkedText {
  text: string;
  marks: readonly EditorMark[];
  /** How many more there are of what is counted. */
  left?: { error: number; warning: number };
}

/** How many problems and warnings marks stand for. */
export function countMarks({ marks, left }: MarkedText): { errors: number; warnings: number } {
  const count = (wanted: 'error' | 'warning') =>
    marks.filter(({ severity, repeats }) => severity === wanted && !repeats).length +
    (left?.[wanted] ?? 0);
  return { errors: count('error'), warnings: count('warning') };
}

export interface Completion {
  label: string;
  detail: string;
  insert: string;
}

/** What an editor asks while one types or points: of one line, at a column counted from 0. */
export interface EditorAssist {
  hover(
    line: string,
    column: number,
  ): Promise<{ from: number; to: number; text: string } | undefined>;
  complete(
    line: string,
    column: number,
  ): Promise<{ from: number; to: number; items: readonly Completion[] } | undefined>;
}

export const severityWords = { error: 'Error', warning: 'Warning', hint: 'Hint' };

/** In the order of the text. */
export function inReadingOrder(marks: readonly EditorMark[]): EditorMark[] {
  return marks.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
