import { sha256Hex } from '@/domain/hash/digest/sha256';
import { subjectOfText, type Subject } from '@/domain/hash/subject';
import { judge, type Verdict } from './verdict';
import { utf8Length } from '@/text/utf8';

/** The script a stored document carries, and what identifies it. */
export interface StoredScript {
  text: string;
  /** UTF-8 length. */
  bytes: number;
  /** 64 hex digits. */
  hash: string;
}

/** What follows from the bytes of a stored document. */
export interface StoredDocumentReport {
  subject: Subject;
  verdict: Verdict;
  /** UTF-8 length of the raw text. */
  bytes: number;
  /** 64 hex digits: the SHA-256 of the raw text. */
  hash: string;
  /** Undefined where the document has no script, or is no JSON object. */
  script: StoredScript | undefined;
}

/**
 * Checks the raw text of a stored app-compose (`GET /cvms/{id}/compose_file?raw`, or the string of an
 * attestation) against a compose_hash, from its bytes as delivered: never parsed and written again.
 */
export async function checkStoredDocument(
  raw: string,
  hash: string,
): Promise<StoredDocumentReport> {
  const subject = subjectOfText(raw);
  const script = subject.document?.pre_launch_script;
  return {
    subject,
    verdict: await judge(hash, subject),
    bytes: utf8Length(raw),
    hash: await sha256Hex(raw),
    script:
      typeof script === 'string'
        ? { text: script, bytes: utf8Length(script), hash: await sha256Hex(script) }
        : undefined,
  };
}
