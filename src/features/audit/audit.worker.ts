import { audit, type Audit, type AuditQuestion } from '@/domain/proof/audit/audit';
import {
  documentExposure,
  documentFindings,
  type DocumentFinding,
} from '@/domain/proof/audit/document-facts';
import type { ExposureFact } from '@/domain/request/exposure';
import type { Numbered } from '@/ui/browser/worker-line';

export type Answer = Audit & {
  /** Of the document, where there is one. */
  exposure: ExposureFact[];
  findings: DocumentFinding[];
};

// A document may be large, and a hash is compared with a hundred texts: not on the page's own thread.
self.addEventListener('message', ({ data }: MessageEvent<Numbered<AuditQuestion>>) => {
  const { id, content } = data;
  void answer(content)
    .catch(notChecked)
    .then((told) => self.postMessage({ id, content: told }));
});

async function answer(question: AuditQuestion): Promise<Answer> {
  const audited = await audit(question);
  const members = audited.kind === 'refused' ? undefined : audited.members;
  return {
    ...audited,
    exposure: members ? documentExposure(members) : [],
    findings: members ? documentFindings(members) : [],
  };
}

function notChecked(): Answer {
  const refusal =
    'It could not be checked: it is built in a way that this console does not expect.';
  return { kind: 'refused', refusal, exposure: [], findings: [] };
}
