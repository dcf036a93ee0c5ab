import { seenScripts } from '@/display/seen-script';
import { NO_SCRIPT, type ProvisionForm, type ScriptChoice } from '@/domain/request/form';
import { FieldRow } from '@/form/FieldRow';
import { FieldState } from '@/form/FieldState';
import { fieldId } from '@/form/field-id';
import { ScriptEditor } from '@/form/ScriptEditor';
import { useField } from '@/form/use-field';
import { Segmented } from '@/ui/Segmented';
import { shortHash } from '@/text/short-hash';
import { useRef } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { utf8Length } from '@/text/utf8';

const PATH = 'compose_file.pre_launch_script';

const CHOICES: readonly { value: ScriptChoice; label: string }[] = [
  { value: 'standard', label: 'Server’s standard' },
  { value: 'own', label: 'My own' },
  { value: 'none', label: 'None' },
];

const CONSEQUENCES: Record<ScriptChoice, string> = {
  standard:
    'Nothing is sent and the server inserts its current script. Its text is the server’s, so the hash cannot be known before and may change with time.',
  own: 'Sent byte for byte and kept as it is, so the hash can be known. The standard script’s registry login and DSTACK_* variables are then yours to provide.',
  none: `A script with only a comment is sent (${NO_SCRIPT.trim()}), so the hash can be known. Registry login and the variables DSTACK_APP_ID, DSTACK_APP_DOMAIN and DSTACK_GATEWAY_DOMAIN are lost.`,
};

const NULL_SENT =
  'Sent as null. What the server makes of it is not documented; most likely it inserts its script, as if nothing were sent, so the hash cannot be known before.';

/** Whose script runs before the app; the person's own text is kept while another choice is made. */
export function PreLaunchField() {
  const { control } = useFormContext<ProvisionForm>();
  const choice = useController({ control, name: 'sending.script' }).field;
  const { field, facts, error, warning } = useField(PATH);
  const own = useRef<string>('');
  const isNull = choice.value === 'own' && field.value === null;
  const sent = { standard: undefined, none: NO_SCRIPT, own: field.value }[choice.value];
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
            {isNull ? NULL_SENT : CONSEQUENCES[choice.value]}
            {choice.value === 'standard' && <LastSeen />}
          </p>
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

/** The script that the last stored document came with, where this browser has read one. */
function LastSeen() {
  const [last] = seenScripts();
  if (!last) return null;
  return (
    <>
      {' '}
      The last one seen here ({new Date(last.at).toLocaleDateString()}) has{' '}
      {utf8Length(last.text).toLocaleString('en')} bytes and the SHA-256{' '}
      <span className="font-mono" title={last.script}>
        {shortHash(last.script)}
      </span>
      .
    </>
  );
}
