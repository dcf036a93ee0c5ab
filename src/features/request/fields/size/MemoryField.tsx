import { gigabytesOf, readGigabytes } from '@/domain/cloud/gigabytes';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { fieldId } from '@/form/field-id';
import { useField } from '@/form/state/use-field';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';

const UNIT = `${fieldId('memory')}-unit`;

/** Memory as people count it, in GB, with the MB that are sent. */
export function MemoryField() {
  const at = useField('memory');
  const { field, facts } = at;
  // What is typed stays as it is while it stands for the value: "4." and "4.0" too.
  const [typed, setTyped] = useState<string>();
  const value: unknown = field.value;
  const written = writtenAs(value);
  const shown = typed !== undefined && readGigabytes(typed) === value ? typed : written;
  return (
    <FieldFrame path="memory" at={at}>
      {(aria) => (
        <div className="flex items-center gap-2">
          <TextInput
            {...aria}
            aria-describedby={[UNIT, aria['aria-describedby']].filter(Boolean).join(' ')}
            ref={field.ref}
            inputMode="decimal"
            machine
            className="max-w-44"
            value={shown}
            placeholder={value === null ? 'null' : facts.example}
            onChange={({ target }) => {
              setTyped(target.value);
              field.onChange(readGigabytes(target.value));
            }}
            onBlur={() => {
              setTyped(undefined);
              field.onBlur();
            }}
          />
          <span id={UNIT} className="text-sm whitespace-nowrap text-muted">
            GB{typeof value === 'number' && `, sent as ${value} MB`}
          </span>
        </div>
      )}
    </FieldFrame>
  );
}

function writtenAs(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? gigabytesOf(value) : String(value);
}
