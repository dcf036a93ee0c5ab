import { sha256OfBytes } from '@/domain/hash/digest/sha256';
import { isDigest } from '@/domain/images/reference';
import type { AskRegistry, RegistryQuestion } from '@/domain/images/registry-answer';

/** Bytes that are kept; what is older goes first. */
const MOST_KEPT = 16 * 1024 * 1024;

/**
 * Asks once for what a digest names, since its bytes can be no others: registries count the questions. Only
 * bytes that have the digest are kept, and what a tag has is asked for each time.
 */
export function remembering(ask: AskRegistry, mostKept = MOST_KEPT): AskRegistry {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let size = 0;
  return async (question, signal) => {
    const key = keyOf(question);
    const bytes = kept.get(key);
    if (bytes) return { kind: 'content', bytes };
    const answer = await ask(question, signal);
    if (answer.kind === 'failure' || !isDigest(question.name) || kept.has(key)) return answer;
    if (`sha256:${await sha256OfBytes(answer.bytes)}` !== question.name) return answer;
    kept.set(key, answer.bytes);
    size += answer.bytes.length;
    for (const [old, { length }] of kept) {
      if (size <= mostKept) break;
      kept.delete(old);
      size -= length;
    }
    return answer;
  };
}

const keyOf = ({ registry, repository, kind, name }: RegistryQuestion) =>
  [registry, repository, kind, name].join(' ');
