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
}

/** One thing to say about a compose text, at its place. Lines and columns count from 1. */
export interface ComposeFinding extends Span {
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
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
