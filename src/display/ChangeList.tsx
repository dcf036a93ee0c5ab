import type { MemberChange } from '@/domain/hash/verdict/document-changes';
import { Diff } from '@/ui/diff/Diff';
import { Disclosure } from '@/ui/Disclosure';
import { Clauses } from './Clauses';

interface ChangeListProps {
  /** Names the list for who does not see what is above it. */
  label: string;
  changes: readonly MemberChange[];
}

/** What moved between two documents, a clause for each member, with the lines of its text where it has lines. */
export function ChangeList({ label, changes }: ChangeListProps) {
  return (
    <ul aria-label={label} className="list-disc space-y-1 pl-4 text-sm">
      {changes.map(({ key, words, texts }) => (
        <li key={key} className="break-words">
          <Clauses words={words} />
          {texts && (
            <div className="mt-1 mb-2 -ml-4">
              <Disclosure title="Line by line" summary={key}>
                <Diff label={`Changes to ${key}`} {...texts} />
              </Disclosure>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
