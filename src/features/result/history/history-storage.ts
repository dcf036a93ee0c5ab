import { readRecord, type ProvisionRecord } from './record';

export const HISTORY_KEY = 'provision-console:history';
const VERSION = 1;

/** Bounds for one browser's storage, which the draft shares. */
const MOST_RECORDS = 50;
const MOST_CHARACTERS = 1_500_000;

export type StoredHistory =
  | { kind: 'found'; records: ProvisionRecord[] }
  /** There is something, but not a history this version can read. */
  | { kind: 'damaged'; text: string };

/** What is stored, newest first; records that cannot be read are left out. */
export function readHistory(text: string | null): StoredHistory {
  if (text === null) return { kind: 'found', records: [] };
  try {
    const stored: unknown = JSON.parse(text);
    if (isHistory(stored)) {
      const records = stored.records.map(readRecord).filter((record) => record !== undefined);
      return { kind: 'found', records };
    }
  } catch {
    // Falls through: not JSON.
  }
  return { kind: 'damaged', text };
}

/** The newest records that fit, as they are stored. */
export function historyText(records: readonly ProvisionRecord[]): string {
  let kept = records.slice(0, MOST_RECORDS);
  let text = written(kept);
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept = kept.slice(0, -1);
    text = written(kept);
  }
  return text;
}

function written(records: readonly ProvisionRecord[]): string {
  return JSON.stringify({ version: VERSION, records });
}

function isHistory(value: unknown): value is { records: unknown[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { version, records } = value as Record<string, unknown>;
  return version === VERSION && Array.isArray(records);
}
