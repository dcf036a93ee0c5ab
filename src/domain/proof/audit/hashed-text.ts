import { canonicalJson } from '@/domain/hash/canonical';
import { subjectOfDocument, subjectOfRequest } from '@/domain/hash/subject';
import { checkEvidence } from '@/domain/proof/evidence/check-evidence';
import { measuredHash } from '@/domain/proof/attestation/check-attestation';
import { readHash } from '@/domain/hash/read-hash';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';
import { isShown } from './flat-document';
import { readPaste } from './read-paste';
import { recognise } from './recognise';

/** One way to read a file as a document. */
export interface Reading {
  /** A sentence: what it was taken for. */
  how: string;
  /** The text whose SHA-256 is the compose hash then. */
  text: string;
}

/** The text that is hashed for a file, and what else could be made of it. */
export interface HashedText extends Reading {
  other?: Reading;
}

/**
 * The text that is hashed for a file, which is recognised as `/audit` does: the bytes of an app-compose.json;
 * the object of an API answer, written as the server writes it today; a provision request as the server would
 * store it; the raw text in an attestation. Throws an Error, in words, where there is no document or no known hash.
 */
export async function hashedText(file: string): Promise<HashedText> {
  const paste = readPaste(file);
  if ('refusal' in paste) throw new Error(paste.refusal);
  const found = recognise(paste.value);
  switch (found.kind) {
    case 'none':
      throw new Error(found.refusal);
    case 'document':
      return flat(paste.text, found.members);
    case 'cvm':
      return {
        how: 'The object of an API answer, written as the server does.',
        text: today(found.members),
      };
    case 'request':
      return ofRequest(found.request);
    case 'evidence':
      return ofEvidence(found.value);
    case 'attestation': {
      const { appCompose } = found.attestation;
      if (appCompose !== undefined)
        return { how: 'The raw text in an attestation, byte for byte.', text: appCompose };
      throw new Error(withoutDocument(readHash(measuredHash(found.attestation) ?? '')));
    }
  }
}

/** An object with nulls that is in no form of a server's is what an API showed; all else are bytes of their own. */
function flat(text: string, members: Members): HashedText {
  const bytes: Reading = { how: 'An app-compose.json, byte for byte.', text };
  const shown: Reading = {
    how: Object.values(members).includes(null)
      ? 'The object of an API answer, its nulls left out, written as the server does.'
      : 'The same content, written as the server does today.',
    text: today(members),
  };
  if (shown.text === text) return bytes;
  return isShown(text, members) ? { ...shown, other: bytes } : { ...bytes, other: shown };
}

const today = (members: Members) => canonicalJson(subjectOfDocument(members).document);

function ofRequest(request: Members): HashedText {
  // The subject checks the parts it reads.
  const subject = subjectOfRequest(request as unknown as ProvisionRequest);
  if (!subject) throw new Error('Its compose_file does not fit the API’s schema.');
  return madeOf(subject, 'A provision request, with the API’s defaults filled in.');
}

async function ofEvidence(value: Members): Promise<HashedText> {
  const checked = await checkEvidence(value);
  if ('refusal' in checked) throw new Error(checked.refusal);
  const { subject } = checked;
  if (!subject?.document) throw new Error('The evidence holds no document.');
  return madeOf(
    subject,
    'The provision request in the evidence, with the API’s defaults filled in.',
  );
}

function madeOf(
  { document, serverScript }: { document: Members | undefined; serverScript: boolean },
  how: string,
): HashedText {
  if (serverScript) {
    throw new Error(
      'It has no pre_launch_script: the server adds its own, so the hash cannot be known before.',
    );
  }
  return { how, text: canonicalJson(document) };
}

function withoutDocument(measured: string | undefined): string {
  return measured === undefined
    ? 'This is an attestation that holds no document, and measured no compose hash.'
    : `This is an attestation that holds no document. The compose hash that its event log measured is ${measured}.`;
}
