import { namesIn } from '@/domain/compose/parsed-compose';
import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import type { ProvisionForm } from '@/domain/request/form';
import { secretStore } from '@/display/secrets/secret-store';
import { useParts } from '@/features/request/derive/use-derived';
import { allowedByValue } from '@/features/request/variables/allowed-by-value';
import { removeValue } from '@/features/request/variables/give-value';
import { leftNames } from '@/features/request/variables/left-names';
import { ALLOWED, applyActs } from '@/features/request/variables/name-lists';
import { fieldId } from '@/form/field-id';
import { useFindings } from '@/form/state/field-sources';
import { useOpenness } from '@/form/state/use-openness';
import { changeAndFocus, focusOn } from '@/ui/browser/focus';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { useState, type KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { takesValue, type EnvironmentRow } from './environment-rows';
import { NEW_NAME } from './NewName';
import { fieldOf, VariableLine } from './VariableLine';

/** More fields at once would make every key wait. */
const PAGE = 100;

interface NamesTableProps {
  rows: readonly EnvironmentRow[];
  /** A name is not to be kept for having been asked for. */
  onLeave: (name: string) => void;
  /** Tells what was done, for who does not see it. */
  onDone: (words: string) => void;
}

/** What the text uses, what has a value, and what the request lets through, name by name. */
export function NamesTable({ rows, onLeave, onDone }: NamesTableProps) {
  const form = useFormContext<ProvisionForm>();
  const { request, compose, given } = useParts('request', 'compose', 'given');
  const [shown, setShown] = useState(PAGE);
  const byValue = useWatched(allowedByValue);
  const isShown = useOpenness(ALLOWED);
  const findings = useFindings(ALLOWED).filter((one) => !one.ofText && isShown(one));
  const places = new Map(namesIn(request.compose_file.allowed_envs).map((name, i) => [name, i]));
  const lacking = rows.findIndex((row) => row.variable?.tone === 'problem' && takesValue(row));
  const first = lacking < 0 ? rows.findIndex(takesValue) : lacking;
  function act(what: VariableAct) {
    // The row may go away with what was wrong with it.
    focusOn(fieldId(ALLOWED));
    onLeave(what.name);
    if (what.kind === 'remove') removeValue(what.name);
    else if (what.kind === 'leave') leftNames.leave(what.name);
    else applyActs(form, [what]);
    onDone(`Done: ${what.title}.`);
  }
  function remove({ name, variable, secret }: EnvironmentRow, at: number) {
    const next = rows[at + 1] ?? rows[at - 1];
    const isUsed = variable !== undefined && variable.uses.length > 0;
    changeAndFocus(
      () => {
        onLeave(name);
        if (secret) secretStore.remove(secret.id);
        // A name that the text does not use is here for its value, or because somebody added it.
        if (variable && !isUsed) applyActs(form, [{ kind: 'disallow', name }]);
      },
      () =>
        isUsed
          ? fieldOf({ key: name, name, variable, secret: undefined })
          : next
            ? fieldOf(next)
            : NEW_NAME,
    );
  }
  return (
    <>
      <table
        onKeyDown={toNextValue}
        className="block w-full border-collapse text-left text-[13px] @min-[40rem]:table"
      >
        <thead className="sr-only @min-[40rem]:not-sr-only">
          <tr className="border-b border-line text-xs text-muted">
            {['Name', 'Value', 'Used at', 'State'].map((head) => (
              <th key={head} scope="col" className="px-2 py-1.5 font-normal first:pl-3">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line @min-[40rem]:table-row-group">
          {rows.slice(0, shown).map((row, i) => {
            const place = places.get(row.name);
            return (
              <VariableLine
                key={row.key}
                row={row}
                id={
                  place === undefined || !row.variable ? undefined : fieldId(`${ALLOWED}.${place}`)
                }
                isFirst={i === first}
                isKept={given.has(row.name)}
                text={compose?.text ?? ''}
                findings={findings.filter(({ path }) => path === `${ALLOWED}.${place}`)}
                canUndo={row.variable?.allowed === true && byValue.get(row.name) === 'allowed'}
                onGiven={() => allowedByValue.allow(form, [row.name])}
                onUndo={() => {
                  focusOn(fieldOf(row));
                  allowedByValue.withdraw(form, row.name);
                  onDone(`${row.name} is not allowed.`);
                }}
                onRemove={() => remove(row, i)}
                onAct={act}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button size="small" className="m-2" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, rows.length - shown)} more of {rows.length - shown}
        </Button>
      )}
    </>
  );
}

/** Enter leads from one value to the next, and from the last to the field for another name. */
function toNextValue(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>('input, textarea')];
  focusOn(fields[fields.indexOf(target) + 1] ?? NEW_NAME);
}
