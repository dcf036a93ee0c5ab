import { isKnown, target } from '@/api/call/target';
import { writeEvidence } from '@/domain/proof/evidence/write-evidence';
import { lastProof } from '@/display/proof/last-proof';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { FileCheck } from 'lucide-react';
import { withoutCommitToken } from './commit-token';
import type { Done } from './done';

/** Saves what the result rests on as one file, which another person can check without a key. */
export function EvidenceButton({ done, sent }: { done: Done; sent: Date }) {
  const { request, text, raw, result, verdict, prediction, at, reopened = false } = done;
  const api = target.get();
  // Something answered, so it is known.
  if (!isKnown(api)) return null;
  const { host, apiVersion } = api;
  async function save() {
    const proof = lastProof.get();
    const evidence = await writeEvidence({
      // From package.json, put in when the page is built (vite.config.ts).
      consoleVersion: String(import.meta.env.CONSOLE_VERSION),
      api: { host, version: apiVersion },
      sent,
      answered: at,
      saved: new Date(),
      path: '/api/v1/cvms/provision',
      request: text,
      answer: withoutCommitToken(raw, result),
      isRemembered: reopened,
      composeHash: result.compose_hash,
      verdict,
      prediction,
      proof: proof?.hash === result.compose_hash ? proof : undefined,
    });
    const name = request.name.replaceAll(/[^\w-]+/g, '-').slice(0, 60) || 'result';
    downloadText(`${name}-evidence.json`, `${JSON.stringify(evidence, null, 2)}\n`);
  }
  return (
    <Button
      onClick={() => void save()}
      title="Request, answer, document, candidates and verdict in one file, without any secret. Check a document opens it."
    >
      <FileCheck aria-hidden size={14} />
      Download evidence
    </Button>
  );
}
