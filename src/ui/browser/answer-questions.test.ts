import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerQuestions } from './answer-questions';

/** The worker's own global, as far as it is used. */
class Scope extends EventTarget {
  postMessage = vi.fn();
  reportError = vi.fn();
}

let scope: Scope;
beforeEach(() => {
  scope = new Scope();
  vi.stubGlobal('self', scope);
});
afterEach(() => vi.unstubAllGlobals());

const ask = (content: string) =>
  scope.dispatchEvent(new MessageEvent('message', { data: { id: 7, content } }));

it('answers under the number of the question', async () => {
  answerQuestions((text: string) => Promise.resolve(`${text}!`));
  ask('a');
  await vi.waitFor(() => expect(scope.postMessage).toHaveBeenCalledWith({ id: 7, content: 'a!' }));
  expect(scope.reportError).not.toHaveBeenCalled();
});

it('lets an error of its own be heard at once', async () => {
  const failure = new RangeError('too deep');
  answerQuestions(() => Promise.reject(failure));
  ask('a');
  await vi.waitFor(() => expect(scope.reportError).toHaveBeenCalledWith(failure));
  expect(scope.postMessage).not.toHaveBeenCalled();
});
