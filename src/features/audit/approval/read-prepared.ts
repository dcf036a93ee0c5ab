import { readPendingChange } from '@/domain/change/change-answers';
import { readPastedHash } from '@/domain/hash/digest/pasted-hash';
import { parseBounded } from '@/domain/schema/bounded-json';

/** What was asked for, as far as what was put in says it. */
export interface PreparedUpdate {
  /** 64 hex digits; empty where none is named. */
  composeHash: string;
  /** As it was written; empty where none is named. */
  appId: string;
  /** Why nothing could be read of it, in words. */
  problem: string | undefined;
}

const NONE: PreparedUpdate = { composeHash: '', appId: '', problem: undefined };

/** Reads what a prepared update says of itself, or a hash alone. Its token is not read. */
export function readPreparedUpdate(text: string): PreparedUpdate {
  if (text.trim() === '') return NONE;
  const hash = readPastedHash(text);
  if (hash.kind === 'hash') return { ...NONE, composeHash: hash.hash };
  const pending = readPendingChange(parseBounded(text));
  if (!pending) return { ...NONE, problem: 'No compose hash was found in the prepared update.' };
  return { composeHash: pending.compose_hash, appId: pending.app_id ?? '', problem: undefined };
}
