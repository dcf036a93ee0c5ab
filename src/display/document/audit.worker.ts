import { audit, type Audit, type AuditQuestion } from '@/domain/proof/audit/audit';
import {
  documentExposure,
  documentFindings,
  documentPorts,
  type DocumentFinding,
} from '@/domain/proof/audit/document-facts';
import type { ExposureFact } from '@/domain/request/exposure';
import { answerQuestions } from '@/ui/browser/answer-questions';

export type Answer = Audit & {
  /** Of the document, where there is one. */
  exposure: ExposureFact[];
  findings: DocumentFinding[];
  ports: number[];
};

// A document may be large, and a hash is compared with a hundred texts: not on the page's own thread.
answerQuestions((question: AuditQuestion) => answer(question).catch(notChecked));

async function answer(question: AuditQuestion): Promise<Answer> {
  const audited = await audit(question);
  const members = audited.kind === 'refused' ? undefined : audited.members;
  return {
    ...audited,
    exposure: members ? documentExposure(members) : [],
    findings: members ? documentFindings(members) : [],
    ports: members ? documentPorts(members) : [],
  };
}

function notChecked(): Answer {
  const refusal =
    'It could not be checked: it is built in a way that this console does not expect.';
  return { kind: 'refused', refusal, exposure: [], findings: [], ports: [] };
}
