/** Why forms cannot be kept, or what is kept cannot be read. */
export type KeptProblemKind = 'off' | 'full' | 'blocked' | 'newer' | 'damaged' | 'failed';

export class KeptProblem extends Error {
  readonly kind: KeptProblemKind;

  constructor(kind: KeptProblemKind, cause?: unknown) {
    super(PROBLEM_WORDS[kind].title, { cause });
    this.kind = kind;
  }
}

/** What to say of each, and what to do about it. */
export const PROBLEM_WORDS: Record<KeptProblemKind, { title: string; words: string }> = {
  off: {
    title: 'This browser keeps no drafts',
    words:
      'Its database is switched off, as in some private windows. The form itself can be saved as a file, and opened from it.',
  },
  full: {
    title: 'There is no room left for it',
    words:
      'This browser’s storage is full, so nothing was saved, and what was kept before is as it was. Save it as a file, or delete what is no longer needed.',
  },
  blocked: {
    title: 'Another tab holds the drafts open',
    words: 'It has an older version of the console. Close it or reload it, then try again.',
  },
  newer: {
    title: 'The drafts here are from a newer console',
    words:
      'A later version has been used in this browser. Nothing of them is changed: reload the page to get that version, or save all of them as a file.',
  },
  damaged: {
    title: 'The drafts’ database is damaged',
    words:
      'It opens, but what should be in it is not there. Save what can be read as a file, then start with an empty one.',
  },
  failed: {
    title: 'The drafts cannot be reached',
    words: 'The browser’s database gave an error. Nothing was changed; try again.',
  },
};

const KINDS: Record<string, KeptProblemKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  NotFoundError: 'damaged',
  SecurityError: 'off',
  InvalidStateError: 'off',
};

/** An error of the database as a problem with its words. */
export function keptProblem(error: unknown): KeptProblem {
  if (error instanceof KeptProblem) return error;
  const name = error instanceof DOMException ? error.name : '';
  return new KeptProblem(KINDS[name] ?? 'failed', error);
}
