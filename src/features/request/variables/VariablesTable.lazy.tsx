import { namesIn } from '@/domain/compose/parsed-compose';
import { actsForAll, type VariableRow } from '@/domain/compose/variables/reconcile';
import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import type { ProvisionForm } from '@/domain/request/form';
import { useParts } from '@/features/request/derive/use-derived';
import { Button } from '@/ui/Button';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { giveValue, removeValue } from './give-value';
import { leftNames } from './left-names';
import { applyActs, orderAllowed } from './name-lists';
import { useVariables } from './use-variables';
import { focusOn } from '@/ui/browser/focus';
import { VariableLine } from './VariableLine';

/** What the text uses, what has a value, and what the request lets through, name by name. */
export function VariablesTable() {
  const { request, compose, behind } = useParts('request', 'compose', 'behind');
  const rows = useVariables();
  const form = useFormContext<ProvisionForm>();
  const title = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState('');
  const forAll = actsForAll(rows);
  const allowed = namesIn(request.compose_file.allowed_envs);
  const sorted = allowed.toSorted();
  const isSorted = sorted.every((name, i) => name === allowed[i]);
  function act(what: VariableAct) {
    if (what.kind === 'give') return giveValue(what.name);
    // The row may go away with what was wrong with it.
    focusOn(title.current);
    if (what.kind === 'remove') removeValue(what.name);
    else if (what.kind === 'leave') leftNames.leave(what.name);
    else applyActs(form, [what]);
    setDone(`Done: ${what.title}.`);
  }
  function fixAll() {
    focusOn(title.current);
    applyActs(form, forAll);
    setDone(`Done: ${forAll.map((one) => one.title).join(', ')}.`);
  }
  return (
    <section aria-labelledby="variables-title" aria-busy={behind} className="my-2">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <h3
          id="variables-title"
          ref={title}
          tabIndex={-1}
          className="mr-auto text-sm font-medium outline-none"
        >
          Variables
        </h3>
        {!isSorted && (
          <Button size="small" look="quiet" onClick={() => orderAllowed(form, sorted)}>
            Sort allowed names (changes the hash)
          </Button>
        )}
        {forAll.length > 0 && (
          <Button size="small" onClick={fixAll}>
            Fix all ({forAll.length})
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {done}
      </p>
      {rows.length === 0 ? (
        <p className="text-[13px] text-muted">
          The compose file uses no variable and none is allowed. Write {'${NAME}'} in the text to
          use one.
        </p>
      ) : (
        <Rows rows={rows} text={compose?.text ?? ''} onAct={act} />
      )}
    </section>
  );
}

/** More than anyone reads; Checks and the editor have the rest. */
const MOST = 200;

interface RowsProps {
  rows: VariableRow[];
  text: string;
  onAct: (act: VariableAct) => void;
}

function Rows({ rows, text, onAct }: RowsProps) {
  return (
    <div className="overflow-x-auto rounded border border-line">
      <table className="w-full border-collapse text-left text-[13px] max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-xs text-muted">
            {['Name', 'Used', 'Value', 'Allowed', 'To be set', 'State'].map((head) => (
              <th
                key={head}
                scope="col"
                className="px-2 py-1.5 font-normal whitespace-nowrap first:pl-3"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-md:block">
          {rows.slice(0, MOST).map((row) => (
            <VariableLine key={row.name} row={row} text={text} onAct={onAct} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST && (
        <p className="border-t border-line px-3 py-1.5 text-[13px] text-muted">
          {rows.length - MOST} more names
        </p>
      )}
    </div>
  );
}
