import { reach } from '@/api/client';
import { NoAnswer } from '@/api/failures';

/**
 * What an answer needs beyond the form. Loaded before anything is sent, so that an answer is never lost
 * to a part of the page that does not load; throws NoAnswer where it cannot be had.
 */
export async function loadAnswer() {
  try {
    return await import('./AnswerView.lazy');
  } catch {
    const ended = await reach();
    throw new NoAnswer(ended === 'broken' ? 'outdated' : ended);
  }
}
