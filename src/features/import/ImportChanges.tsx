import { Clauses } from '@/display/Clauses';
import { inSeries } from '@/domain/schema/in-series';
import { Diff } from '@/ui/diff/Diff';
import { Disclosure } from '@/ui/Disclosure';
import type { FormChanges } from './form-changes';

/** What an import would change in the request, and what of one’s own choices stays. */
export function ImportChanges({ changes, stays }: FormChanges) {
  return (
    <section aria-labelledby="import-changes">
      <h3 id="import-changes" className="font-medium">
        {changes.length === 0
          ? 'Nothing in the request would change'
          : `What changes in the request (${changes.length})`}
      </h3>
      {changes.length > 0 && (
        <ul
          // Scrolls by itself, so it must be reachable by keyboard.
          tabIndex={0}
          aria-labelledby="import-changes"
          className="mt-1.5 max-h-[24vh] divide-y divide-line overflow-auto rounded border border-line"
        >
          {changes.map(({ key, words, texts }) => (
            <li key={words} className="px-3 py-1.5 break-words">
              <Clauses words={words} />
              {texts && (
                <Disclosure title="Line by line" summary={key} look="part">
                  <Diff label={`Changes to ${key}`} {...texts} />
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      {stays.length > 0 && (
        <p className="mt-1.5 text-muted">Stays as you set it: {inSeries(stays)}.</p>
      )}
    </section>
  );
}
