/** A script the server was seen to insert: its digest, in which document, and when. */
export interface SeenScript {
  /** SHA-256 of the script. */
  script: string;
  /** The compose_hash of the document it came in. */
  document: string;
  /** Milliseconds since 1970. */
  at: number;
}

const KEY = 'provision-console:server-scripts';
const KEPT = 20;

/**
 * Remembers in this browser that a document came with this script (its digest only), and returns the
 * script that the last other document came with, if there was one.
 */
export function rememberScript(seen: SeenScript): SeenScript | undefined {
  const others = read().filter(({ document }) => document !== seen.document);
  try {
    localStorage.setItem(KEY, JSON.stringify([seen, ...others].slice(0, KEPT)));
  } catch {
    // Storage may be off or full: the next time there is nothing to compare with.
  }
  return others[0];
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
  const { script, document, at } = value as Record<string, unknown>;
  return typeof script === 'string' && typeof document === 'string' && typeof at === 'number';
}
