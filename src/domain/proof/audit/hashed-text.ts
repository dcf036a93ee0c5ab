import { canonicalJson } from '@/domain/hash/canonical';
import { additionsDo, type ServerAddition } from '@/domain/hash/server-additions';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { subjectOfDocument } from '@/domain/hash/subject';
import { undocumentedNames } from '@/domain/request/inner-keys';
import { unseenWords } from '@/domain/request/newer-keys';
import { inSeries } from '@/domain/schema/in-series';
import { withoutKeys, type Members } from '@/domain/schema/members';
import { isShown } from './flat-document';
import { readPaste } from './read-paste';
import { recognise } from './recognise';
import { sourceOf } from './source';

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
  /** 64 hex digits: what the file itself states of its document, or measured; it need not agree. */
  stated?: string;
}

const HOW = {
  document: 'An app-compose.json, byte for byte.',
  cvm: 'The object of an API answer, written as the server does.',
  request: 'A provision request, with the API’s defaults filled in.',
  attestation: 'The raw text in an attestation, byte for byte.',
  evidence: 'The provision request in the evidence, with the API’s defaults filled in.',
};

/** A request that the server adds something to: there is a document, and no hash before it has an answer. */
export class HashNotKnown extends Error {
  readonly added: readonly ServerAddition[];
  /** Without what is added; undefined where more about it is open. */
  readonly members: Members | undefined;

  constructor(added: readonly ServerAddition[], members: Members | undefined) {
    super(`The hash cannot be known before: ${additionsDo(added)}.`);
    this.added = added;
    this.members = members;
  }
}

/**
 * The text that is hashed for a file, which is recognised as `/audit` does: the bytes of an app-compose.json;
 * the object of an API answer, written as the server writes it today, or the text in one as it is; a provision request as the server would
 * store it; the raw text in an attestation. Throws an Error, in words, where there is no document or no known hash.
 */
export async function hashedText(file: string): Promise<HashedText> {
  const paste = readPaste(file);
  if ('refusal' in paste) throw new Error(paste.refusal);
  const found = recognise(paste.value);
  if (found.kind === 'none') throw new Error(found.refusal);
  if (found.kind === 'document') return flat(paste.text, found.members);
  // Nothing is said here of who signed it.
  const source = await sourceOf(found, paste.text, { at: new Date(), sandbox: false });
  if ('refusal' in source) throw new Error(source.refusal);
  const { subject, measured, stated = measured } = source;
  if (!subject) throw new Error(withoutDocument(measured));
  const { document, added, unknown, newer } = subject;
  const keys = undocumentedNames(unknown);
  if (added.length > 0) throw new HashNotKnown(added, keys.length === 0 ? document : undefined);
  if (document && keys.length > 0) {
    const hashes = [document, { ...document, ...unknown }].map((one) =>
      sha256Hex(canonicalJson(one)),
    );
    const [dropped, kept] = await Promise.all(hashes);
    throw new Error(
      `The API does not document ${inSeries(keys)}. If the server drops it, the hash is ${dropped}; if it keeps it, ${kept}.`,
    );
  }
  const isRaw = found.kind === 'cvm' && found.text !== undefined;
  const how = isRaw ? 'The raw text in an API answer, byte for byte.' : HOW[found.kind];
  const read = {
    how,
    text: subject.text ?? canonicalJson(document),
    ...(stated !== undefined && { stated }),
  };
  if (!document || newer.length === 0) return read;
  const other = {
    how: `The same on a server that drops ${inSeries(newer)}.`,
    text: canonicalJson(withoutKeys(document, newer)),
  };
  return { ...read, how: `${read.how} ${unseenWords(newer)}`, other };
}

/** An object with nulls that is in no form of a server's is what an API showed; all else are bytes of their own. */
function flat(text: string, members: Members): HashedText {
  const bytes: Reading = { how: HOW.document, text };
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

function withoutDocument(measured: string | undefined): string {
  return measured === undefined
    ? 'This is an attestation that holds no document, and measured no compose hash.'
    : `This is an attestation that holds no document. The compose hash that its event log measured is ${measured}.`;
}
