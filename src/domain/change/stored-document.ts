import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers, withoutNulls, type Members } from '@/domain/schema/members';

/**
 * The members of a stored document, from the raw text that was hashed (`GET /cvms/{id}/compose_file?raw=true`):
 * nulls dropped, unknown keys kept. Undefined for a text that is no JSON object, or one of no sensible size.
 */
export function storedMembers(raw: string): Members | undefined {
  const parsed = parseBounded(raw.replace(/^\ufeff/, ''));
  return isMembers(parsed) ? withoutNulls(parsed) : undefined;
}

/** The names that a document lets through to the guest, in their order. */
export function namesInDocument(document: Members): string[] {
  const { allowed_envs } = document;
  return Array.isArray(allowed_envs)
    ? allowed_envs.filter((name): name is string => typeof name === 'string')
    : [];
}
