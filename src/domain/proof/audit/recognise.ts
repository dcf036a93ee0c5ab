import { EVIDENCE_FORMAT } from '@/domain/proof/evidence/evidence';
import { readAttestation, type Attestation } from '@/domain/proof/attestation/read-attestation';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers, type Members } from '@/domain/schema/members';

/** What a pasted JSON value is. */
export type Recognised =
  | { kind: 'document'; members: Members }
  | {
      kind: 'cvm';
      members: Members;
      statedHash: string | undefined;
      /** Where the answer has the document as a text, as a revision's raw one: exactly that. */
      text?: string;
    }
  | { kind: 'request'; request: Members }
  | { kind: 'attestation'; attestation: Attestation }
  | { kind: 'evidence'; value: Members }
  | { kind: 'none'; refusal: string };

/** Tells what a value is by the keys that only it has; nothing is validated yet. */
export function recognise(value: unknown): Recognised {
  if (!isMembers(value)) {
    const attestation = readAttestation(value);
    return attestation ? { kind: 'attestation', attestation } : none(notAnObject(value));
  }
  if (value.format === EVIDENCE_FORMAT) return { kind: 'evidence', value };
  const attestation = readAttestation(value);
  if (attestation) return { kind: 'attestation', attestation };
  if (isDocument(value)) return { kind: 'document', members: value };
  if (isMembers(value.compose_file)) return withDocument(value, value.compose_file);
  if (isMembers(value.app_compose)) return answerWith(value.app_compose);
  return withText(value) ?? none(unknownObject(value));
}

/**
 * Whether an object may be an app-compose document: it has a payload, or the runner and the version that
 * every document has (dstack-types AppCompose). Other programs' files have one of those keys too.
 */
function isDocument({ docker_compose_file, bash_script, runner, manifest_version }: Members) {
  const hasPayload = typeof docker_compose_file === 'string' || typeof bash_script === 'string';
  return hasPayload || (typeof runner === 'string' && manifest_version !== undefined);
}

/** Whether a text is that of an app-compose document, by the same keys. */
export function holdsDocument(text: string): boolean {
  const value = parseBounded(text);
  return isMembers(value) && isDocument(value);
}

function answerWith(members: Members, statedHash?: string): Recognised {
  return isDocument(members)
    ? { kind: 'cvm', members, statedHash }
    : none('This is an answer whose document has none of the keys of one.');
}

function withDocument(value: Members, members: Members): Recognised {
  const { compose_hash } = value;
  const isCvm = ['status', 'vm_uuid', 'app_id', 'compose_hash'].filter((key) =>
    Object.hasOwn(value, key),
  );
  // A request may state an app id; only an answer has a hash or says how the CVM is.
  const isAnswer = isCvm.some((key) => key !== 'app_id');
  // Every stored document has these; a request that is not finished may have neither them nor a name.
  const isWhole = ['manifest_version', 'runner'].every((key) => Object.hasOwn(members, key));
  if (!isAnswer && (Object.hasOwn(value, 'name') || !isWhole)) {
    return { kind: 'request', request: value };
  }
  return answerWith(members, typeof compose_hash === 'string' ? compose_hash : undefined);
}

/** An answer that has the document as the text it was hashed as. */
function withText({ compose_file: text, compose_hash }: Members): Recognised | undefined {
  const members = typeof text === 'string' ? parseBounded(text) : undefined;
  if (typeof text !== 'string' || !isMembers(members) || !isDocument(members)) return undefined;
  const statedHash = typeof compose_hash === 'string' ? compose_hash : undefined;
  return { kind: 'cvm', members, statedHash, text };
}

const none = (refusal: string): Recognised => ({ kind: 'none', refusal });

function notAnObject(value: unknown): string {
  return Array.isArray(value)
    ? 'This is a list, and not an event log. One document or one answer can be read.'
    : 'This is JSON, but not an object.';
}

/** Keys of what Intel gives out for checking a quote: the whole collateral, or one of its answers. */
const COLLATERAL_KEYS = [
  'tcb_info_signature',
  'qe_identity',
  'pck_crl',
  'tcbInfo',
  'enclaveIdentity',
  'tcbLevels',
];

function unknownObject(value: Members): string {
  if (COLLATERAL_KEYS.some((key) => Object.hasOwn(value, key))) {
    return 'This is Intel’s collateral, which a quote is checked with. It holds no document and no compose hash.';
  }
  if (Object.hasOwn(value, 'quote_collateral')) {
    return 'This says how a quote was verified, with Intel’s collateral. It holds no document and no compose hash.';
  }
  if ((value.tcb_info ?? null) !== null) {
    return 'This is an attestation whose tcb_info cannot be read.';
  }
  if (Object.hasOwn(value, 'tcb_info') || Object.hasOwn(value, 'is_online')) {
    return 'This is an attestation without a tcb_info: the machine was not running, or its document is not public.';
  }
  if (typeof value.compose_file === 'string') {
    return 'The compose_file in here is a text, and not that of an app-compose document.';
  }
  if (typeof value.compose_hash === 'string') {
    return 'This answer has a compose_hash but no document to check it with.';
  }
  if (Object.hasOwn(value, 'services')) {
    return 'This is a compose file written as JSON, not the app-compose document around it.';
  }
  if (Object.hasOwn(value, 'detail') || Object.hasOwn(value, 'error_code')) {
    return 'This is an error of the API, not a document.';
  }
  if (Array.isArray(value.items))
    return 'This is a list of CVMs without documents. One CVM with its compose_file can be read.';
  return 'This is JSON, but nothing that is known here: it has none of the keys of a document, an answer or an attestation.';
}
