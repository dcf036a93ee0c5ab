import type { TextEdit } from '@/text/edits';

/** A stretch of the compose text, in UTF-16 offsets as editors and JavaScript count. */
export interface Span {
  from: number;
  to: number;
}

/** Who will object: Compose itself, the guest it runs in, the cloud's API, or nobody. */
export type FindingSource = 'compose' | 'guest' | 'cloud' | 'advice';

/** `error` is sure to be refused or to fail, `warning` is risky, `hint` helps. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

/** How many of each severity are counted and not listed, because there are too many. */
export type LeftOut = Record<FindingSeverity, number>;

export interface QuickFix {
  title: string;
  edits: TextEdit[];
  /** Whether applying it unseen, with others, can only help. */
  safe: boolean;
}

/** What a check says, before it is numbered by line and signed with its rule. */
export interface Complaint extends Span {
  message: string;
  severity?: FindingSeverity;
  fix?: QuickFix;
  /** Wire path of the form field to change, where that is not the compose text. */
  field?: string;
  /** Where else it is true. */
  also?: Span[];
}

/** More places than anyone goes to one by one: of a finding's others so many are told. */
export const MOST_PLACES = 100;

/** A stretch of the text with its lines and columns, which count from 1. */
export interface Place extends Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One thing to say about a compose text, at its place. */
export interface ComposeFinding extends Place {
  rule: string;
  source: FindingSource;
  severity: FindingSeverity;
  message: string;
  /** The reason, in one sentence. */
  why?: string;
  /** Where to read more. */
  link?: string;
  field?: string;
  fix?: QuickFix;
  /** Where else it is true, the first left out. */
  also?: Place[];
}

/** The lines that a finding is about, in words: the first few and how many more. */
export function linesOf({ line, also = [] }: ComposeFinding): string {
  const lines = [...new Set([line, ...also.map((place) => place.line)])];
  if (lines.length === 1) return `line ${line}`;
  const more = also.length < MOST_PLACES ? `${lines.length - 5} more` : 'more';
  const shown = lines.length > 6 ? [...lines.slice(0, 5), more] : lines;
  return `lines ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
