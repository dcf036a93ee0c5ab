import { outsideAddress } from '@/api/call/outside-address';
import { isKnown, target } from '@/api/call/target';
import { CodeText } from '@/display/CodeText';
import {
  cliCommit,
  commitProgram,
  curlCommit,
  type CommitToTake,
} from '@/domain/change/take-away/commit-calls';
import { Disclosure } from '@/ui/Disclosure';
import { Segmented } from '@/ui/input/Segmented';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';

const FORMS = [
  { value: 'curl', label: 'curl', what: 'curl command of the commit', write: curlCommit },
  {
    value: 'typescript',
    label: 'TypeScript',
    what: 'TypeScript program of the commit',
    write: commitProgram,
  },
  { value: 'cli', label: 'phala CLI', what: 'CLI command of the commit', write: cliCommit },
];

/** The commit to run elsewhere; whoever runs it sets the token, which is not in it. */
export function CommitAway(commit: CommitToTake) {
  const [form, setForm] = useState('curl');
  const now = useWatched(target);
  const shown = FORMS.find(({ value }) => value === form);
  if (!isKnown(now) || !shown) return null;
  return (
    <Disclosure title="The commit to take away" summary="For a shell or a program">
      <div className="space-y-3">
        <p className="text-[13px] leading-5 text-muted">
          It reads <code className="font-mono text-xs text-ink">COMMIT_TOKEN</code> and, where there
          is one, <code className="font-mono text-xs text-ink">TRANSACTION_HASH</code>
          {form === 'cli' ? '; the CLI asks for a key all the same.' : ', and needs no key.'} The
          token itself is not in it.
        </p>
        <span id="commit-away-forms" className="sr-only">
          Take the commit away as
        </span>
        <Segmented
          name="commit-away-form"
          labelledBy="commit-away-forms"
          value={form}
          options={FORMS}
          onChange={setForm}
        />
        <CodeText what={shown.what} text={shown.write(outsideAddress(now), commit)} />
      </div>
    </Disclosure>
  );
}
