import type { Tried } from '@/domain/hash/verdict/verdict';
import { Disclosure } from '@/ui/Disclosure';
import { Hash } from '@/ui/Hash';
import { triedWords } from './form-words';

/** What was tried and did not have the hash; the first, which assumes least, is in sight. */
export function CandidateTable({ tried }: { tried: readonly Tried[] }) {
  const [nearest] = tried;
  if (!nearest) return null;
  return (
    <div className="space-y-2 pt-1">
      <div>
        <p>The nearest, which assumes least: {triedWords(nearest)}.</p>
        <p className="text-muted">
          <Hash value={nearest.hash} />
        </p>
      </div>
      <Disclosure title="What was tried" summary={`${tried.length} documents`}>
        <ol
          aria-label="What was tried"
          // It scrolls, so the arrow keys must reach it.
          tabIndex={0}
          className="max-h-80 space-y-2 overflow-auto text-xs"
        >
          {tried.map((one) => (
            <li key={one.hash}>
              <span className="font-medium">{triedWords(one)}</span>
              <br />
              <span className="font-mono break-all text-muted">{one.hash}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}
