import type { MemberOrigin } from '@/domain/hash/origins';
import { labelOf } from '@/domain/request/labels';
import { goToField } from '@/form/field-id';
import { Tag, type Tone } from '@/ui/Tag';

interface OriginWords {
  word: string;
  tone: Tone;
  title: string;
}

const ORIGINS: Record<MemberOrigin, OriginWords> = {
  set: { word: 'you', tone: 'accent', title: 'Set by you' },
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

/** Where a value comes from, in a word that leads to its field where it has one. */
export function OriginTag({ origin, path }: { origin: MemberOrigin; path: string | undefined }) {
  const { word, tone, title } = ORIGINS[origin];
  if (path === undefined) return <Tag tone={tone}>{word}</Tag>;
  return (
    <button
      type="button"
      title={`${title}. Go to ${labelOf(path)}`}
      aria-label={`${word}: go to ${labelOf(path)}`}
      onClick={() => goToField(path)}
      className="flex min-h-6 shrink-0 items-center rounded-sm"
    >
      <Tag tone={tone}>{word}</Tag>
    </button>
  );
}

/** What the words of the tags stand for, once for all of them. */
export function OriginLegend({ origins }: { origins: readonly MemberOrigin[] }) {
  return (
    <ul aria-label="Where values come from" className="mb-2 space-y-1 text-xs text-muted">
      {origins.map((origin) => (
        <li key={origin} className="flex items-center gap-2">
          <Tag tone={ORIGINS[origin].tone}>{ORIGINS[origin].word}</Tag>
          {ORIGINS[origin].title}
        </li>
      ))}
    </ul>
  );
}
