import { later } from '@/ui/later';
import { loadAnswer } from './load-answer';

/** The page of one provision; its code comes with the first answer, or with its address. */
export const StatusPage = later(
  async () => (await loadAnswer()).AnswerView,
  <p className="p-8 text-sm text-muted">Loading the result…</p>,
);
