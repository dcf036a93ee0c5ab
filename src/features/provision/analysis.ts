import { predict } from '@/domain/compose-hash/prediction';
import type { ProvisionRequest } from '@/domain/request';
import { trustedWorker } from '@/ui/trusted-worker';
import type { Analysis, AnalysisAnswer, AnalysisRequest } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

/** Longer than any real file takes; a text that takes longer is not worth the wait. */
const KILL_MS = 10_000;

let worker: Worker | undefined;
let lastId = 0;

/**
 * The prediction and the costly findings for a request, from the one worker. Where the worker cannot
 * load, or a text keeps it busy too long, the page computes the hash itself and reads no YAML.
 */
export async function analyse(request: ProvisionRequest): Promise<Analysis> {
  try {
    return await ask(request);
  } catch {
    worker?.terminate();
    worker = undefined;
    return { prediction: await predict(request), findings: [], compose: undefined };
  }
}

function ask(request: ProvisionRequest): Promise<Analysis> {
  worker ??= trustedWorker(workerUrl);
  const asked = worker;
  lastId += 1;
  const question: AnalysisRequest = { id: lastId, request };
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const timer = window.setTimeout(fail, KILL_MS);
    function fail() {
      done.abort();
      reject(new Error('The analysis did not answer.'));
    }
    function hear({ data }: MessageEvent<AnalysisAnswer>) {
      if (data.id !== question.id) return;
      window.clearTimeout(timer);
      done.abort();
      resolve(data);
    }
    asked.addEventListener('message', hear, { signal: done.signal });
    asked.addEventListener('error', fail, { signal: done.signal });
    asked.postMessage(question);
  });
}
