import type { Numbered } from '@/ui/browser/worker/worker-client';

/** The worker's side of `workerClient`: answers each question by itself, and remembers none. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): void {
  self.addEventListener('message', ({ data }: MessageEvent<Numbered<Question>>) => {
    void answer(data.content).then(
      (content) => self.postMessage({ id: data.id, content } satisfies Numbered<Answer>),
      // A rejection stays in here, and the asker would wait for its whole patience; an error is heard.
      (failure: unknown) => self.reportError(failure),
    );
  });
}
