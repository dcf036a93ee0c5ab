import { Clauses } from '@/display/Clauses';
import type { CodeTarget } from '@/domain/exchange/export/code-target';
import { differences, type Difference } from '@/domain/exchange/export/differences';
import type { ProvisionRequest } from '@/domain/request/request';
import { Disclosure } from '@/ui/Disclosure';
import { useMemo } from 'react';

/** What the tool does not send as the request has it, field by field, each with its reason. */
export function CannotSay({ tool, request }: { tool: CodeTarget; request: ProvisionRequest }) {
  const all = useMemo(() => differences(tool, request), [tool, request]);
  const told = all.filter(({ kind }) => kind !== 'default');
  const defaults = all.filter(({ kind }) => kind === 'default');
  return (
    <div className="space-y-2">
      {tool.sends && told.length === 0 && (
        <p className="text-sm text-muted">
          {all.length === 0
            ? 'It sends the request exactly as it stands.'
            : 'It says everything that is not the API’s default.'}
        </p>
      )}
      {told.length > 0 && (
        <>
          <h3 className="text-sm font-medium">Not as the request has it ({told.length})</h3>
          <DifferenceList differences={told} />
        </>
      )}
      {defaults.length > 0 && (
        <Disclosure title="Left to the API’s defaults" summary={`${defaults.length} fields`}>
          <DifferenceList differences={defaults} />
        </Disclosure>
      )}
      {tool.notes?.map((note) => (
        <p key={note} className="text-[13px] leading-5 text-muted">
          {note}
        </p>
      ))}
    </div>
  );
}

function DifferenceList({ differences: listed }: { differences: readonly Difference[] }) {
  return (
    <ul className="space-y-1 text-[13px] leading-5">
      {listed.map(({ path, words }) => (
        <li key={path}>
          <code className="font-mono text-xs break-all">{path}</code>{' '}
          <span className="text-muted">
            <Clauses words={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}
