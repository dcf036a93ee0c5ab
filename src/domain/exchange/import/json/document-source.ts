import { readHash } from '@/domain/hash/digest/read-hash';
import { subjectOfDocument, subjectOfText, type Subject } from '@/domain/hash/subject';
import type { Recognised } from '@/domain/proof/audit/recognise';

/** A document that was recognised, and the hash that is stated of it; nothing is checked here. */
export interface DocumentSource {
  subject: Subject;
  stated: string | undefined;
}

/** Where the document is: the text itself, an answer’s object, or the text that a machine shows; undefined without one. */
export function documentSource(
  found: Extract<Recognised, { kind: 'document' | 'cvm' | 'attestation' }>,
  text: string,
): DocumentSource | undefined {
  if (found.kind === 'document') return { subject: subjectOfText(text), stated: undefined };
  if (found.kind === 'cvm')
    return {
      subject:
        found.text === undefined ? subjectOfDocument(found.members) : subjectOfText(found.text),
      stated: readHash(found.statedHash ?? ''),
    };
  const { appCompose, statedHash } = found.attestation;
  if (appCompose === undefined) return undefined;
  const subject = subjectOfText(appCompose);
  return subject.document && { subject, stated: readHash(statedHash ?? '') };
}
