import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import { SecretNotes } from '@/display/secrets/SecretNotes';
import { SecretValue } from '@/display/secrets/SecretValue';
import { valueId } from '@/display/secrets/SecretFields';
import { secretStore } from '@/display/secrets/secret-store';
import { valueFieldId } from '@/features/request/variables/give-value';
import type { Finding } from '@/domain/request/finding';
import { changeAndFocus } from '@/ui/browser/focus';
import { IconButton } from '@/ui/IconButton';
import { Tag } from '@/ui/Tag';
import { X } from 'lucide-react';
import { Fragment } from 'react';
import { takesValue, type EnvironmentRow } from './environment-rows';
import { UsedAt } from './UsedAt';

interface VariableLineProps {
  row: EnvironmentRow;
  /** The id by which what is found about its place in the list leads here. */
  id: string | undefined;
  /** The compose text that its uses are places of. */
  text: string;
  /** What is wrong with its name, where the request lists it. */
  findings: readonly Finding[];
  /** It has a value; where none was typed here, a machine that runs has it. */
  isKept: boolean;
  /** Who is led to the table comes here. */
  isFirst: boolean;
  /** Its value allowed it, which can be undone. */
  canUndo: boolean;
  onGiven: () => void;
  onUndo: () => void;
  onRemove: () => void;
  onAct: (act: VariableAct) => void;
}

const TONES = { problem: 'warn', note: 'plain', fine: 'good' } as const;
const cell = 'block @min-[40rem]:table-cell @min-[40rem]:px-2 @min-[40rem]:py-2';
const link = 'min-h-6 text-left text-accent underline underline-offset-2';

/** One name: its value, where it is used, what will become of it, and what mends it. */
export function VariableLine(props: VariableLineProps) {
  const { row, id, text, findings, canUndo, onAct } = props;
  const { name, variable, secret } = row;
  const valueField = fieldOf(row);
  const stateId = `${valueField}-state`;
  const notesId = `${valueField}-notes`;
  const called = name === '' ? 'a variable without a name' : name;
  const acts = (variable?.acts ?? []).filter(({ kind }) => kind !== 'give');
  return (
    <tr id={id} className="block space-y-1 px-3 py-2.5 align-top @min-[40rem]:table-row">
      <th
        scope="row"
        className={`${cell} text-left font-mono text-xs leading-6 font-medium @min-[40rem]:w-[24%] @min-[40rem]:pl-3`}
      >
        <NameText name={name} />
        {findings.map(({ message, severity }) => (
          <p
            key={message}
            className={`font-sans text-[13px] leading-5 font-normal ${severity === 'error' ? 'text-bad' : 'text-warn'}`}
          >
            {message}
          </p>
        ))}
      </th>
      <td
        data-first={props.isFirst || undefined}
        className={`${cell} @min-[40rem]:w-[38%] @min-[40rem]:min-w-60`}
      >
        {takesValue(row) ? (
          <>
            <SecretValue
              id={valueField}
              called={called}
              row={secret}
              edition={secret?.edition ?? secretStore.editionOf(name)}
              read={() => (secret ? secretStore.reveal(secret.id) : '')}
              {...valueActs(props)}
              placeholder={placeholderOf(props)}
              describedBy={`${stateId} ${notesId}`}
              invalid={secret?.nameNote !== undefined}
            >
              {(secret || variable?.uses.length === 0) && (
                <IconButton
                  name={
                    variable?.uses.length ? `Remove the value of ${called}` : `Remove ${called}`
                  }
                  icon={X}
                  onClick={props.onRemove}
                />
              )}
            </SecretValue>
            <SecretNotes id={notesId} name={name} row={secret} />
          </>
        ) : (
          <span className="leading-6 text-muted">none needed</span>
        )}
      </td>
      <td className={`${cell} leading-6`}>
        <span className="text-muted @min-[40rem]:hidden">Used at </span>
        <UsedAt row={variable} text={text} />
      </td>
      <td className={`${cell} leading-6 @min-[40rem]:pr-3`}>
        <span id={stateId}>
          <StateWords variable={variable} secret={secret} />
        </span>{' '}
        {canUndo && (
          <span className="whitespace-nowrap">
            <span className="text-muted">Allowed by its value.</span>{' '}
            <button
              type="button"
              className={link}
              aria-label={`Undo: do not allow ${name}`}
              onClick={props.onUndo}
            >
              Undo
            </button>{' '}
          </span>
        )}
        {acts.map((act) => (
          <button
            key={act.kind}
            type="button"
            className={`${link} mr-3`}
            onClick={() => onAct(act)}
          >
            {act.title}
          </button>
        ))}
      </td>
    </tr>
  );
}

/** The id of a row's value field. */
export function fieldOf({ key, name, secret }: EnvironmentRow): string {
  return key === name || !secret ? valueFieldId(name) : valueId(secret.id);
}

function placeholderOf({ row, isKept }: Pick<VariableLineProps, 'row' | 'isKept'>): string {
  if (row.secret) return 'sent as empty';
  return isKept ? 'the machine keeps its value' : 'no value yet';
}

/** How its field and its buttons change a value; the first one a name gets also allows it. */
function valueActs({ row, onGiven }: Pick<VariableLineProps, 'row' | 'onGiven'>) {
  const { name, variable, secret } = row;
  const isFirst = (secret?.length ?? 0) === 0;
  return {
    onType(value: string) {
      // A row that only its value keeps here stays while it is emptied.
      if (secret && !variable) secretStore.type(secret.id, value);
      else secretStore.typeFor(name, value);
      if (isFirst && value !== '') onGiven();
    },
    onSet(value: string) {
      changeAndFocus(
        () => {
          if (secret) secretStore.setValue(secret.id, value);
          else secretStore.setFor(name, value);
          if (isFirst) onGiven();
        },
        () => fieldOf(row),
      );
    },
  };
}

function StateWords({ variable, secret }: Pick<EnvironmentRow, 'variable' | 'secret'>) {
  if (secret?.nameNote) {
    return (
      <>
        <Tag tone="bad">Not sent</Tag> <span className="text-bad">{secret.nameNote.message}</span>
      </>
    );
  }
  if (!variable && !secret) return <Tag>No value</Tag>;
  if (!variable) {
    return (
      <>
        <Tag>No value</Tag>{' '}
        <span className="text-muted">The compose file does not use it, and it is not allowed.</span>
      </>
    );
  }
  const { tone, label, sentence } = variable;
  return (
    <>
      <Tag tone={TONES[tone]}>{label}</Tag>{' '}
      <span className={tone === 'problem' ? '' : 'text-muted'}>{sentence}</span>
    </>
  );
}

/** A name that is too long for its column goes on behind a _, and nowhere else. */
function NameText({ name }: { name: string }) {
  if (name === '') return <span className="font-sans text-muted">no name</span>;
  return (
    <>
      {name.split(/(?<=_)/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
