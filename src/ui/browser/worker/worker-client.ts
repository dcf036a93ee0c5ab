import { lostPart } from '@/ui/browser/lost-part';

/** What goes to a worker and comes back: a number, so that each answer finds its question. */
export interface Numbered<T> {
  id: number;
  content: T;
}

/** A newer question took this one's place: nobody waits for its answer any more. */
export class Superseded extends Error {}

/** The worker's script could not be loaded: it is gone after a deploy, or there is no network. */
export class WorkerLost extends Error {}

/** The worker did not answer in time, and was ended. */
export class WorkerSlow extends Error {}

interface Job<Question, Answer> {
  question: Question;
  /** Asked for by an act and not by a key: never dropped for a newer question. */
  kept: boolean;
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

interface Patience {
  /** Longer than any real question takes; one that takes longer is given up. */
  killMs: number;
  /** A newer question does not wait longer than this for the answer to an older one. */
  staleMs: number;
}

/**
 * Questions to one worker, one at a time, of which the latest wins: what waits before it is rejected as
 * `Superseded`. The worker is made when it is first needed; one that fails or takes too long is ended,
 * its question is rejected, and the next one gets a new worker. One whose script is lost is said to the
 * page, and is asked for again by an act alone.
 */
export function workerClient<Question, Answer>(
  makeWorker: () => Worker,
  { killMs, staleMs }: Patience,
) {
  type Asked = Job<Question, Answer>;
  let worker: Worker | undefined;
  let lastId = 0;
  let running: (Asked & { since: number }) | undefined;
  let waiting: Asked | undefined;
  let isLost = false;
  const kept: Asked[] = [];

  function make(): Worker {
    const begun = makeWorker();
    begun.addEventListener('message', ({ data }: MessageEvent<Numbered<Answer>>) => {
      if (begun !== worker || data.id !== lastId) return;
      isLost = false;
      const job = running;
      running = undefined;
      next();
      job?.resolve(data.content);
    });
    begun.addEventListener('error', (event) => {
      if (begun !== worker) return;
      // What goes wrong while a script runs comes with a message, what goes wrong before without one.
      if ('message' in event) stop(new Error('It failed.'));
      else lose();
    });
    return begun;
  }
  function begin(job: Asked): void {
    if (isLost && !job.kept) job.reject(new WorkerLost());
    else start(job);
  }
  function start(job: Asked): void {
    running = { ...job, since: performance.now() };
    lastId += 1;
    const id = lastId;
    worker ??= make();
    worker.postMessage({ id, content: job.question } satisfies Numbered<Question>);
    setTimeout(() => id === lastId && running && stop(new WorkerSlow()), killMs);
  }
  function lose(): void {
    isLost = true;
    lostPart.set(true);
    stop(new WorkerLost());
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
    if (job) begin(job);
  }
  function wait(job: Asked): void {
    waiting?.reject(new Superseded());
    waiting = job;
    const overdue = running;
    if (!overdue || overdue.kept) return;
    // What it works on is of no use any more: a fresh worker is quicker than the rest of it.
    const left = overdue.since + staleMs - performance.now();
    setTimeout(() => waiting && overdue === running && stop(new Superseded()), left);
  }
  return {
    /** Starts the worker ahead of the first question, so that it also answers without a network. */
    makeReady: () => void (worker ??= make()),
    /** The answer; with `keep` no newer question takes its place. Rejects as said above. */
    ask: (question: Question, { keep = false } = {}): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const job = { question, kept: keep, resolve, reject };
        if (!running) begin(job);
        else if (keep) kept.push(job);
        else wait(job);
      }),
  };
}
