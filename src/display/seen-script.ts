import { createSignal } from '@/ui/browser/store';

/** A script the server was seen to insert: its digest, in which document, and when. */
export interface SeenScript {
  /** SHA-256 of the script. */
  script: string;
  /** The compose_hash of the document it came in. */
  document: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The host of the API whose script it is; entries of older consoles have none. */
  api?: string;
  /** Its text, kept for the newest few only. */
  text?: string;
}

const KEY = 'provision-console:server-scripts';
const KEPT = 20;
/** Each is tried against every answer, and lies in the storage that the draft shares. */
const TEXTS_KEPT = 3;
const LONGEST_TEXT = 60_000;

/** That there may be others now. */
export const seenChanged = createSignal(() => {
  const onStorage = ({ key }: StorageEvent) => key === KEY && seenChanged.tell();
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
});

/**
 * Remembers in this browser that a document came with this script, and returns the script that the last
 * other document came with, if there was one.
 */
export function rememberScript(seen: SeenScript): SeenScript | undefined {
  const others = read().filter(({ document }) => document !== seen.document);
  try {
    localStorage.setItem(KEY, JSON.stringify(bounded([seen, ...others])));
  } catch {
    // Storage may be off or full: the next time there is nothing to compare with.
  }
  seenChanged.tell();
  return others[0];
}

/** The scripts this browser has seen the server insert and has the text of, each once, newest first. */
export function seenScripts(): (SeenScript & { text: string })[] {
  return read().flatMap(({ text, ...seen }) => (text === undefined ? [] : [{ ...seen, text }]));
}

/** The script that a document was seen to come with, and when, where its text is still there. */
export function scriptSeenIn(document: string): { text: string; at: number } | undefined {
  const seen = read().find((one) => one.document === document);
  const text = seenScripts().find(({ script }) => script === seen?.script)?.text;
  return seen && text !== undefined ? { text, at: seen.at } : undefined;
}

/** Digests of scripts that an answer did not have though they were expected; while the page lives. */
const doubted = new Set<string>();

/** The server added another script than this one: it is expected no more. */
export function doubtScript(hash: string): void {
  doubted.add(hash);
  seenChanged.tell();
}

export const isDoubted = (hash: string): boolean => doubted.has(hash);

function bounded(all: readonly SeenScript[]): SeenScript[] {
  const texts = new Set<string>();
  return all.slice(0, KEPT).map(({ text, ...seen }) => {
    const isKept =
      text !== undefined &&
      text.length <= LONGEST_TEXT &&
      texts.size < TEXTS_KEPT &&
      !texts.has(seen.script);
    if (!isKept) return seen;
    texts.add(seen.script);
    return { ...seen, text };
  });
}

function read(): SeenScript[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSeen) : [];
  } catch {
    return [];
  }
}

function isSeen(value: unknown): value is SeenScript {
  if (typeof value !== 'object' || value === null) return false;
  // Only looked at, member by member.
  const { script, document, at, text, api } = value as Record<string, unknown>;
  return (
    typeof script === 'string' &&
    typeof document === 'string' &&
    typeof at === 'number' &&
    (text === undefined || typeof text === 'string') &&
    (api === undefined || typeof api === 'string')
  );
}
