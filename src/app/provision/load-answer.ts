import { reach } from '@/api/call/client';
import { NoAnswer } from '@/api/call/failures';

const load = () => import('./AnswerView.lazy');
type Answer = Awaited<ReturnType<typeof load>>;

let loaded: Answer | undefined;

/** What was loaded, so that it can be drawn without a moment's wait. */
export function loadedAnswer(): Answer | undefined {
  return loaded;
}

/**
 * What an answer needs beyond the form. Loaded before anything is sent, so that an answer is never lost
 * to a part of the page that does not load; throws NoAnswer where it cannot be had.
 */
export async function loadAnswer(): Promise<Answer> {
  try {
    loaded = await load();
    return loaded;
  } catch {
    const ended = await reach();
    throw new NoAnswer(ended === 'broken' ? 'outdated' : ended);
  }
}
