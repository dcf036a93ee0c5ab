import type { AuditQuestion } from '@/domain/proof/audit/audit';
import { trustedWorker } from '@/ui/browser/worker/trusted-worker';
import { workerClient } from '@/ui/browser/worker/worker-client';
import type { Answer } from './audit.worker';
import workerUrl from './audit.worker?worker&url';

/** Far longer than any real document takes, also on a slow machine. */
const KILL_MS = 60_000;
const STALE_MS = 2_000;

/** Has a text checked in a worker. Nothing of it leaves the browser. */
export const auditor = workerClient<AuditQuestion, Answer>(() => trustedWorker(workerUrl), {
  killMs: KILL_MS,
  staleMs: STALE_MS,
});
