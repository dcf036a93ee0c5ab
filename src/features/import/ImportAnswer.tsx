import type { Brought } from '@/display/import-door';
import { use } from 'react';
import { BroughtPreview, type BroughtPreviewProps } from './BroughtPreview';
import { ImportSources } from './ImportSources';
import type { Prepared } from './prepared';

interface ImportAnswerProps extends Omit<BroughtPreviewProps, 'prepared'> {
  answer: Promise<Prepared | { refusal: string }>;
  onBring: (brought: Brought) => void;
}

/** What came of what was brought: a preview, or why there is none. */
export function ImportAnswer({ answer, onBring, ...preview }: ImportAnswerProps) {
  const found = use(answer);
  if ('refusal' in found) return <ImportSources refusal={found.refusal} onBring={onBring} />;
  return <BroughtPreview prepared={found} {...preview} />;
}
