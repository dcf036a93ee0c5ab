import { VerdictNote } from '@/display/VerdictNote';
import { subjectOfRequest } from '@/domain/hash/subject';
import { judge } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { Disclosure } from '@/ui/Disclosure';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';

interface ScriptComparisonProps {
  hash: string;
  request: ProvisionRequest;
  /** How many scripts of earlier documents have been tried already. */
  tried: number;
}

/** Where the server added its script: a place to give the script one thinks it was. */
export function ScriptComparison({ hash, request, tried }: ScriptComparisonProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const { data: verdict } = useQuery({
    queryKey: ['script-comparison', hash, text],
    queryFn: () =>
      judge(hash, subjectOfRequest(request), { scripts: [{ name: 'given here', text }] }),
    enabled: text !== '',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Disclosure
      title="Compare with a script"
      summary={
        tried === 0
          ? 'If you know the one the server added'
          : 'It is not one that was seen here before'
      }
    >
      <label htmlFor={id} className="text-sm font-medium">
        The server’s pre-launch script
      </label>
      <p id={`${id}-help`} className="text-[13px] text-muted">
        For example from an app that was created today. It is tried with and without its final line
        end; it is not sent and not kept.
      </p>
      <textarea
        id={id}
        rows={5}
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="mt-2 block w-full rounded border border-line-strong bg-surface p-2 font-mono text-xs"
      />
      <div role="status" className="mt-2">
        {verdict?.kind === 'not-knowable' ? (
          <p className="text-sm">With this script the document has another hash.</p>
        ) : (
          verdict && text !== '' && <VerdictNote verdict={verdict} />
        )}
      </div>
    </Disclosure>
  );
}
