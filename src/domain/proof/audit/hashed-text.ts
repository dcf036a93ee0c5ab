import type { ProvisionRequest } from '@/domain/request/request';
import { canonicalJson } from './canonical';
import { subjectOfRequest } from './subject';
import { type Members, isMembers } from '@/domain/schema/members';

/** What a file turned out to be, and the text whose SHA-256 is its compose hash. */
export interface HashedText {
  kind: 'app-compose' | 'api object' | 'provision request' | 'raw text in an answer';
  text: string;
}

/**
 * The text that is hashed for a file: an app-compose.json byte for byte; the object of an API answer (its
 * nulls tell) in today's form without them; a provision request as the server would store it; the raw text
 * that an attestation carries. Throws an Error, in words, where there is no document or no known hash.
 */
export function hashedText(file: string): HashedText {
  const value = parsed(file);
  if (isMembers(value.tcb_info) && typeof value.tcb_info.app_compose === 'string') {
    return { kind: 'raw text in an answer', text: value.tcb_info.app_compose };
  }
  const inner = value.app_compose ?? value.compose_file;
  if (typeof inner === 'string') return { kind: 'raw text in an answer', text: inner };
  if (isMembers(inner)) return isAnswer(value, inner) ? apiObject(inner) : ofRequest(value);
  if (Object.values(value).includes(null)) return apiObject(value);
  return { kind: 'app-compose', text: file };
}

function apiObject(document: Members): HashedText {
  return { kind: 'api object', text: canonicalJson(document) };
}

/** An answer names the hash, or shows the keys without a value. */
function isAnswer(outer: Members, document: Members): boolean {
  const shown = ['compose_hash', 'vm_uuid', 'status', 'app_url'];
  return shown.some((key) => Object.hasOwn(outer, key)) || document.bash_script === null;
}

function ofRequest(value: Members): HashedText {
  // The subject checks the parts it reads.
  const subject = subjectOfRequest(value as unknown as ProvisionRequest);
  if (!subject) throw new Error('Its compose_file does not fit the API’s schema.');
  if (subject.serverScript) {
    throw new Error(
      'It has no pre_launch_script: the server adds its own, so the hash cannot be known before.',
    );
  }
  return { kind: 'provision request', text: canonicalJson(subject.document) };
}

function parsed(file: string): Members {
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('It is not JSON.');
  }
  if (!isMembers(value)) throw new Error('It is not a JSON object.');
  return value;
}
