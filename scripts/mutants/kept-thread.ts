import { EventEmitter } from 'node:events';
import type { SerializedConfig } from 'vitest';
import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type RunRequest = Extract<WorkerRequest, { type: 'run' }>;

let thread: ThreadsPoolWorker | undefined;
/** The listeners of whoever uses the thread now. */
let current = new EventEmitter();
/** What the thread was told when it started. */
let config: SerializedConfig | undefined;
let lastMutant: unknown;

/**
 * A thread for tests that outlives each run, since most of a short run is starting one. The modules of the
 * project are evaluated anew for every mutant, and for every test file where there is none; the packages
 * they import are not.
 */
export function keptThread(options: PoolOptions): PoolWorker {
  const events = new EventEmitter();
  const answer = (type: string) =>
    setImmediate(() => events.emit('message', { type, __vitest_worker_response__: true }));
  let isNew = false;
  return {
    name: 'kept',
    on: (event, listener) => void events.on(event, listener),
    off: (event, listener) => void events.off(event, listener),
    async start() {
      current = events;
      isNew = thread === undefined;
      thread ??= await startThread(options);
    },
    stop: () => Promise.resolve(),
    send(message) {
      if (message.type === 'stop') answer('stopped');
      else if (message.type === 'start' && !isNew) answer('started');
      else if (message.type === 'run') thread?.send(forMutant(message, options));
      else {
        if (message.type === 'start') ({ config } = message.context);
        thread?.send(message);
      }
    },
    deserialize: (data) => data,
  };
}

/** With what a thread is told only when it starts, and what is another for each mutant. */
function forMutant(message: RunRequest, { project }: PoolOptions): RunRequest {
  const { context } = message;
  const { testNamePattern } = project.config;
  const files = context.files.map((file) => ({ ...file, testNamePattern }));
  const activeMutant: unknown = context.providedContext['activeMutant'];
  const isolate = activeMutant === undefined || activeMutant !== lastMutant;
  lastMutant = activeMutant;
  // A mutant of what is evaluated once is shown to every test: the thread may have started with a few.
  const told = { ...context, files, config: { ...config, isolate, testNamePattern } };
  return { ...message, context: told };
}

async function startThread(options: PoolOptions): Promise<ThreadsPoolWorker> {
  const started = new ThreadsPoolWorker(options);
  await started.start();
  started.on('message', (data) => current.emit('message', data));
  for (const event of ['error', 'exit']) {
    started.on(event, (...reason) => {
      thread = undefined;
      if (current.listenerCount(event) > 0) current.emit(event, ...reason);
    });
  }
  return started;
}

/** Ends the thread, for the process to end. */
export async function stopThread(): Promise<void> {
  const ended = thread;
  thread = undefined;
  await ended?.stop();
}
