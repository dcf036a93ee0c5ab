import { later } from '@/ui/later';
import { useState, type ComponentProps, type FC } from 'react';
import { loadAnswer, loadedAnswer } from './load-answer';

type StatusPageProps = ComponentProps<Awaited<ReturnType<typeof loadAnswer>>['AnswerView']>;

const LaterView = later<StatusPageProps>(
  async () => (await loadAnswer()).AnswerView,
  <p className="p-8 text-sm text-muted">Loading the result…</p>,
);

/** The page of one provision; its code comes with the first answer, or with its address. */
export function StatusPage(props: StatusPageProps) {
  const [View] = useState<FC<StatusPageProps>>(() => loadedAnswer()?.AnswerView ?? LaterView);
  return <View {...props} />;
}
