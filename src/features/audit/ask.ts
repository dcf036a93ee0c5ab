import type { AuditQuestion } from '@/domain/proof/audit/audit';
import { workerLine } from '@/ui/browser/worker-line';
import type { Answer } from './audit.worker';
import workerUrl from './audit.worker?worker&url';

/** Far longer than any real document takes, also on a slow machine. */
const KILL_MS = 60_000;

/** Has a text checked in a worker. Nothing of it leaves the browser. */
export const auditor = workerLine<AuditQuestion, Answer>(workerUrl, KILL_MS);

// With the page, so that it goes on without a network.
auditor.makeReady();
