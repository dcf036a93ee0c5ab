import { trustedWorker } from '@/ui/browser/trusted-worker';
import type { Analysis, AnalysisAnswer, AnalysisRequest } from './analysis.worker';
import workerUrl from './analysis.worker?worker&url';

export type Question = Omit<AnalysisRequest, 'id'>;

/** What is known of a request; `unread` where the checks of its compose text did not end. */
export type Analysed = Analysis & { unread: boolean };

/** Longer than any real file takes; a text that takes longer is not worth the wait. */
const KILL_MS = 10_000;
/** A newer question does not wait longer than this for the answer to an older one. */
const STALE_MS = 2_000;

interface Job {
  question: Question;
  since: number;
  /** Asked for by an act and not by a key: never dropped for a newer question. */
  kept: boolean;
  resolve: (answer: Analysis) => void;
  reject: (reason: Error) => void;
}

let worker: Worker | undefined;
let lastId = 0;
let running: Job | undefined;
/** The newest question; one that waited before it is not asked any more. */
let waiting: Job | undefined;
const kept: Job[] = [];

class Stale extends Error {}

/**
 * The prediction and the costly findings for a request, from the one worker. Where the worker cannot
 * load, or a text keeps it busy too long, the page computes the hash itself and reads no YAML. Rejects
 * when a newer question took its place, unless it is to be kept.
 */
export async function analyse(question: Question, keep = false): Promise<Analysed> {
  try {
    return { ...(await ask(question, keep)), unread: false };
  } catch (failure) {
    if (failure instanceof Stale) throw failure;
    const { predict } = await import('@/domain/hash/prediction');
    const prediction = await predict(question.request);
    return { prediction, moved: undefined, findings: [], compose: undefined, unread: true };
  }
}

function ask(question: Question, keep: boolean): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const job = { question, since: performance.now(), kept: keep, resolve, reject };
    if (!running) return start(job);
    if (keep) return void kept.push(job);
    waiting?.reject(new Stale());
    waiting = job;
    const left = running.since + STALE_MS - performance.now();
    const overdue = running;
    if (overdue.kept) return;
    // What it works on is of no use any more: a fresh worker is quicker than the rest of it.
    window.setTimeout(() => waiting && overdue === running && stop(new Stale()), left);
  });
}

function start(job: Job): void {
  running = { ...job, since: performance.now() };
  lastId += 1;
  const id = lastId;
  worker ??= begin();
  worker.postMessage({ ...job.question, id } satisfies AnalysisRequest);
  window.setTimeout(() => id === lastId && running && stop(new Error('No answer.')), KILL_MS);
}

function begin(): Worker {
  const begun = trustedWorker(workerUrl);
  begun.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
    if (data.id !== lastId || begun !== worker) return;
    const job = running;
    running = undefined;
    next();
    job?.resolve(data);
  });
  begun.addEventListener('error', () => begun === worker && stop(new Error('The worker failed.')));
  return begun;
}

function stop(reason: Error): void {
  worker?.terminate();
  worker = undefined;
  const job = running;
  running = undefined;
  next();
  job?.reject(reason);
}

function next(): void {
  const job = kept.shift() ?? waiting;
  if (job === waiting) waiting = undefined;
  if (job) start(job);
}
