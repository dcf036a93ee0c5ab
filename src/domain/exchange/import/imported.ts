import type { EnvItem } from '@/domain/secrets/env-item';
import type { Shared } from '@/domain/exchange/share/shared';
import { inSeries } from '@/domain/schema/in-series';
import type { Members } from '@/domain/schema/members';

/** `error`: a part that could not be used at all; `warning`: left out or changed; `info`: good to know. */
export type ReportSeverity = 'error' | 'warning' | 'info';

/** One thing that was not understood, cannot be said here, or comes out otherwise than it was written. */
export interface ReportLine {
  /** Where in the source: a file, a flag, a key, a line. */
  place: string;
  /** What became of it, a clause. */
  what: string;
  /** A sentence. */
  reason: string;
  severity: ReportSeverity;
}

/** A text that is imported, with the name of its file; empty for a paste. */
export interface ImportSource {
  name: string;
  text: string;
}

/** Fields of a request by the wire's names, `compose_file` among them: those and only those that a source names. */
export type PartialRequest = Members & { compose_file?: Members };

/** The hash that an imported document had, and what it was of. */
export interface SourceHash {
  /** 64 hex digits; undefined where it cannot be known. */
  hash: string | undefined;
  /** Why it is that hash, or why there is none: a sentence. */
  how: string;
  /** The members without nulls, as far as they are known. */
  document: Members;
  /** The exact text that was hashed, where that is there. */
  text?: string;
  /** The request that it is predicted of, which hangs on the standard script where it has none. */
  asked?: Members;
}

/** What one or several sources say, before any of it is in the form. Plain data. */
export interface Imported {
  /** What the sources are: a few words each. */
  titles: string[];
  request: PartialRequest;
  /** Values of variables, kept apart from the request; each name once. */
  secrets: EnvItem[];
  report: ReportLine[];
  /** Whether it is a request or a document as it stands, so that what it leaves out is meant to be left out. */
  isWhole: boolean;
  hash: SourceHash | undefined;
  /** What came with the hash of a request that somebody shared. */
  shared: SharedHash | undefined;
}

/** What the sender of a shared request knew of its hash. */
export type SharedHash = Pick<Shared, 'hash' | 'scriptSha256'>;

/** What the sources are, in one sentence’s words. */
export function sourceTitles(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  return inSeries([
    first,
    ...others.map((title) => title.charAt(0).toLowerCase() + title.slice(1)),
  ]);
}

export interface ImportRefusal {
  /** What was looked for, in words. */
  refusal: string;
}
