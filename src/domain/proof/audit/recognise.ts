import { EVIDENCE_FORMAT } from '@/domain/proof/evidence/evidence';
import { readAttestation, type Attestation } from '@/domain/proof/attestation/read-attestation';
import { isMembers, type Members } from '@/domain/schema/members';

/** What a pasted JSON value is. */
export type Recognised =
  | { kind: 'document'; members: Members }
  | { kind: 'cvm'; members: Members; statedHash: string | undefined }
  | { kind: 'request'; request: Members }
  | { kind: 'attestation'; attestation: Attestation }
  | { kind: 'evidence'; value: Members }
  | { kind: 'none'; refusal: string };

/** Keys of which every app-compose document has one (dstack-types AppCompose). */
const DOCUMENT_KEYS = ['docker_compose_file', 'bash_script', 'runner', 'manifest_version'];

/** Tells what a value is by the keys that only it has; nothing is validated yet. */
export function recognise(value: unknown): Recognised {
  if (!isMembers(value)) {
    const attestation = readAttestation(value);
    return attestation ? { kind: 'attestation', attestation } : none(notAnObject(value));
  }
  if (value.format === EVIDENCE_FORMAT) return { kind: 'evidence', value };
  const attestation = readAttestation(value);
  if (attestation) return { kind: 'attestation', attestation };
  if (DOCUMENT_KEYS.some((key) => Object.hasOwn(value, key))) {
    return { kind: 'document', members: value };
  }
  if (isMembers(value.compose_file)) return withDocument(value, value.compose_file);
  if (isMembers(value.app_compose))
    return { kind: 'cvm', members: value.app_compose, statedHash: undefined };
  return none(unknownObject(value));
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
  const statedHash = typeof compose_hash === 'string' ? compose_hash : undefined;
  return { kind: 'cvm', members, statedHash };
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
];

function unknownObject(value: Members): string {
  if (COLLATERAL_KEYS.some((key) => Object.hasOwn(value, key))) {
    return 'This is Intel’s collateral, which a quote is checked with. It holds no document and no compose hash.';
  }
  if (Object.hasOwn(value, 'tcb_info') || Object.hasOwn(value, 'is_online')) {
    return 'This is an attestation without a tcb_info: the guest was not running, or its document is not public.';
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
