import { trustedWorker } from './trusted-worker';

/** What goes to a worker and comes back: a number, so that each answer finds its question. */
export interface Numbered<T> {
  id: number;
  content: T;
}

/**
 * Questions to one worker, which answers each `Numbered` message with another of the same number. The
 * worker is made when it is first needed; one that fails, or takes longer than `killMs`, is ended, and
 * the next question gets a new one.
 */
export function workerLine<Question, Answer>(url: string, killMs: number) {
  let worker: Worker | undefined;
  let lastId = 0;
  const ready = () => (worker ??= trustedWorker(url));
  return {
    /** Starts the worker ahead of the first question, so that it also answers without a network. */
    makeReady: () => void ready(),
    ask(content: Question): Promise<Answer> {
      const asked = ready();
      lastId += 1;
      const question: Numbered<Question> = { id: lastId, content };
      return new Promise((resolve, reject) => {
        const done = new AbortController();
        const timer = window.setTimeout(fail, killMs);
        function fail() {
          window.clearTimeout(timer);
          done.abort();
          asked.terminate();
          if (worker === asked) worker = undefined;
          reject(new Error('The worker did not answer.'));
        }
        function hear({ data }: MessageEvent<Numbered<Answer>>) {
          if (data.id !== question.id) return;
          window.clearTimeout(timer);
          done.abort();
          resolve(data.content);
        }
        asked.addEventListener('message', hear, { signal: done.signal });
        asked.addEventListener('error', fail, { signal: done.signal });
        asked.postMessage(question);
      });
    },
  };
}
