import { NO_SCRIPT, type ProvisionForm, type ScriptChoice } from '@/domain/request/form';
import { FieldRow } from '@/form/FieldRow';
import { FieldState } from '@/form/FieldState';
import { editorId, fieldId } from '@/form/field-id';
import { ScriptEditor } from '@/form/ScriptEditor';
import { useField } from '@/form/state/use-field';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { Segmented } from '@/ui/input/Segmented';
import { useWatched } from '@/ui/browser/use-watched';
import type { ScriptNow } from '@/features/request/derive/script-now';
import { changeAndFocus } from '@/ui/browser/focus';
import { useDerived } from '@/features/request/derive/use-derived';
import { useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { replacedScript, SCRIPT_COSTS, SCRIPT_PATH, useScriptChoice } from './script-choice';

const PATH = SCRIPT_PATH;

const StandardScriptFacts = later(
  async () => (await import('./StandardScriptFacts.lazy')).StandardScriptFacts,
);

const CHOICES: readonly { value: ScriptChoice; label: string }[] = [
  { value: 'standard', label: 'Server’s standard' },
  { value: 'own', label: 'My own' },
  { value: 'none', label: 'None' },
];

const STANDARD =
  'Nothing is sent and the server inserts its current script, which may change with time.';

const NULL_SENT =
  'Sent as null. What the server makes of it is not documented; most likely it inserts its script, as if nothing were sent, so the hash is not known before.';

/** Whose script runs before the app; the person's own text is kept while another choice is made. */
export function PreLaunchField() {
  const { control } = useFormContext<ProvisionForm>();
  const choice = useController({ control, name: 'sending.script' }).field;
  const { field, facts, error, warning } = useField(PATH);
  const own = useRef<string>('');
  const isNull = choice.value === 'own' && field.value === null;
  const sent = { standard: undefined, none: NO_SCRIPT, own: field.value }[choice.value];
  const replaced = useWatched(replacedScript);
  const { putBack } = useScriptChoice();
  const script = useDerived((derived) => derived.script);
  const isWrittenOut =
    choice.value === 'own' && script.kind === 'known' && script.script.text === field.value;
  const costs = { ...SCRIPT_COSTS, own: SCRIPT_COSTS[isWrittenOut ? 'written' : 'own'] };
  function choose(next: string) {
    choice.onChange(next);
    // An own script that is still empty is sent as such, and said to be replaced.
    if (next === 'own' && typeof field.value !== 'string') field.onChange(own.current);
  }
  function send(value: unknown) {
    if (value === undefined) return choose('standard');
    if (typeof field.value === 'string') own.current = field.value;
    choice.onChange('own');
    field.onChange(value);
  }
  return (
    <FieldRow
      path={PATH}
      label={facts.label}
      group
      help={facts.help}
      link={facts.link}
      measured={facts.measured}
      error={error}
      warning={warning}
      state={<FieldState path={PATH} value={sent} onChange={send} />}
    >
      {() => (
        <>
          <Segmented
            name="sending.script"
            labelledBy={`${fieldId(PATH)}-label`}
            describedBy={`${fieldId(PATH)}-choice`}
            value={isNull ? '' : choice.value}
            options={CHOICES}
            onChange={choose}
          />
          <p id={`${fieldId(PATH)}-choice`} className="mt-1.5 text-[13px] text-ink">
            {isNull ? NULL_SENT : choice.value === 'standard' ? STANDARD : costs[choice.value]}
          </p>
          {choice.value === 'standard' && (
            // As tall while it is looked for as what comes, so that nothing below it jumps.
            <div className={`mt-2 ${script.kind === 'unknown' ? '' : 'min-h-74'}`}>
              {script.kind === 'known' ? (
                <StandardScriptFacts script={script.script} />
              ) : (
                <NotKnown now={script} />
              )}
            </div>
          )}
          {isWrittenOut && replaced !== undefined && (
            <p role="status" className="mt-1.5 flex flex-wrap items-center gap-2 text-[13px]">
              It took the place of a script of your own.
              <Button size="small" onClick={() => changeAndFocus(putBack, () => editorId(PATH))}>
                Put it back
              </Button>
            </p>
          )}
          {choice.value === 'own' && !isNull && (
            <div className="mt-2">
              <ScriptEditor
                path={PATH}
                label={facts.label}
                value={typeof field.value === 'string' ? field.value : ''}
                invalid={error !== undefined}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            </div>
          )}
        </>
      )}
    </FieldRow>
  );
}

function NotKnown({ now }: { now: Exclude<ScriptNow, { kind: 'known' }> }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
      {now.words}
      {now.kind === 'unknown' && now.again && (
        <Button size="small" onClick={now.again}>
          Look again
        </Button>
      )}
    </p>
  );
}
