import { measuredMembers, type MemberOrigin } from '@/domain/hash/origins';
import type { Prediction } from '@/domain/hash/prediction';
import type { ProvisionForm } from '@/domain/request/form';
import { labelOf } from '@/domain/request/labels';
import { goToField } from '@/form/field-id';
import { Tag, type Tone } from '@/ui/Tag';
import { useMemo } from 'react';
import { FoldedText } from './FoldedText';

const ORIGINS: Record<MemberOrigin, { word: string; tone: Tone; title: string }> = {
  set: { word: 'you', tone: 'accent', title: 'You set this' },
  preset: { word: 'console', tone: 'plain', title: 'The console’s choice; change it if you like' },
  default: { word: 'API default', tone: 'plain', title: 'The API’s default, written out' },
  assumed: {
    word: 'assumed default',
    tone: 'warn',
    title: 'The request leaves it out; this is today’s documented default',
  },
  server: {
    word: 'server',
    tone: 'warn',
    title: 'The server writes it by itself; what it writes is not known here',
  },
  undecided: {
    word: 'kept or dropped',
    tone: 'warn',
    title: 'The API does not document it: the server keeps it, or drops it',
  },
};

/** The document member by member, each with where its value comes from and a way to its field. */
export function DocumentMembers({
  prediction,
  form,
}: {
  prediction: Prediction;
  form: ProvisionForm;
}) {
  const members = useMemo(() => measuredMembers(prediction, form), [prediction, form]);
  return (
    <ul aria-label="Measured document" className="-m-2 font-mono text-xs leading-6">
      {members.map(({ key, path, text, lines, instead, origin }) => {
        const { word, tone, title } = ORIGINS[origin];
        return (
          <li key={key} className="flex items-start gap-2 px-1">
            <span className="min-w-0 flex-1 break-words whitespace-pre-wrap">
              <span className="text-muted">{key}: </span>
              {text === undefined ? (
                <span className="font-sans text-muted italic">{instead}</span>
              ) : lines === undefined ? (
                <FoldedText text={text} />
              ) : (
                <Lines name={key} text={lines} />
              )}
            </span>
            {path ? (
              <button
                type="button"
                title={`${title}. Go to ${labelOf(path)}`}
                aria-label={`${word}: go to ${labelOf(path)}`}
                onClick={() => goToField(path)}
                className="flex min-h-6 shrink-0 items-center rounded-sm"
              >
                <Tag tone={tone}>{word}</Tag>
              </button>
            ) : (
              <Tag tone={tone}>{word}</Tag>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Enough to read; every character of it is among the exact bytes. */
const SHOWN = 6000;

/** A text of several lines, set as lines. */
function Lines({ name, text }: { name: string; text: string }) {
  const hidden = text.length - SHOWN;
  return (
    <pre
      tabIndex={0}
      aria-label={`Text of ${name}`}
      className="mb-1 max-h-64 overflow-auto rounded border border-line bg-surface px-2 py-1 leading-5"
    >
      {hidden <= 0 ? text : `${text.slice(0, SHOWN)}\n… ${hidden.toLocaleString('en')} more`}
    </pre>
  );
}
