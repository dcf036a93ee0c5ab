import { trustedWorker } from '@/ui/browser/worker/trusted-worker';
import { workerClient } from '@/ui/browser/worker/worker-client';
import type { BootedAnswer, BootedQuestion } from './booted.worker';
import workerUrl from './booted.worker?worker&url';

const KILL_MS = 60_000;
const STALE_MS = 2_000;

/** Has an attestation checked in a worker. Nothing of it leaves the browser. */
export const bootedChecker = workerClient<BootedQuestion, BootedAnswer>(
  () => trustedWorker(workerUrl),
  { killMs: KILL_MS, staleMs: STALE_MS },
);
