import type { ProvisionRequest } from '@/domain/request';
import { trustedWorker } from '@/ui/trusted-worker';
import type { Analysis, AnalysisAnswer, AnalysisRequest } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

/** Longer than any real file takes; a text that takes longer is not worth the wait. */
const KILL_MS = 10_000;

let worker: Worker | undefined;
let lastId = 0;

/** The prediction and the costly findings for a request, from the one worker; fails after ten seconds. */
export function analyse(request: ProvisionRequest): Promise<Analysis> {
  worker ??= trustedWorker(workerUrl);
  const asked = worker;
  lastId += 1;
  const question: AnalysisRequest = { id: lastId, request };
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => {
      asked.terminate();
      worker = undefined;
      reject(new Error('The analysis took too long.'));
    }, KILL_MS);
    asked.addEventListener('message', function listen({ data }: MessageEvent<AnalysisAnswer>) {
      if (data.id !== question.id) return;
      window.clearTimeout(timer);
      asked.removeEventListener('message', listen);
      resolve(data);
    });
    asked.postMessage(question);
  });
}
