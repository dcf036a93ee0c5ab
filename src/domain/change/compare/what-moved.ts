import { canonicalJson } from '@/domain/hash/canonical';
import { documentChanges, type MemberChange } from '@/domain/hash/verdict/document-changes';
import type { Members } from '@/domain/schema/members';

/**
 * What moved between two documents, member by member: empty exactly when the server's canonical text of both, and
 * with it the hash, is the same. Nulls, and the order of keys at any level, count for nothing.
 */
export function whatMoved(before: Members, after: Members): MemberChange[] {
  return documentChanges(normal(before), normal(after));
}

/** As the canonical text has it: sorted, without nulls. */
function normal(document: Members): Members {
  return JSON.parse(canonicalJson(document)) as Members;
}
