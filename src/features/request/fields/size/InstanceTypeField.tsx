import { sizeChoice, type ProvisionForm, type SizeChoice } from '@/domain/request/form';
import { useParts } from '@/features/request/derive/use-derived';
import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { Field } from '@/form/Field';
import { fieldId } from '@/form/field-id';
import { FieldRow } from '@/form/FieldRow';
import { FieldState } from '@/form/FieldState';
import { useField } from '@/form/state/use-field';
import { later } from '@/ui/later';
import { LookupNote } from '@/ui/LookupNote';
import { Segmented } from '@/ui/input/Segmented';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { MemoryField } from './MemoryField';

// The sizes come from the API, after the page.
const SizeTable = later(async () => (await import('./SizeTable.lazy')).SizeTable);

const PATH = 'instance_type';
const FAMILY_NAMES: Partial<Record<string, string>> = { cpu: 'CPU', gpu: 'GPU' };

/** A size of the catalogue from a table, any other by its id, or vCPU and memory of one's own. */
export function InstanceTypeField() {
  const { control, setValue, getValues } = useFormContext<ProvisionForm>();
  const { catalogue, lookups } = useParts('catalogue', 'lookups');
  const at = useField(PATH);
  const { field, facts } = at;
  // Watched, so that a choice, a load and a typed pair are all seen.
  useWatch({ control, name: ['sending.size', 'vcpu', 'memory'] });
  const choice = sizeChoice(getValues());
  const types = catalogue.instanceTypes ?? [];
  const families = familiesOf(types);
  const value = typeof field.value === 'string' ? field.value : '';
  const chosen = types.find(({ id }) => id === value);
  const [looked, setLooked] = useState<string>();
  const family = families.length === 0 ? '' : (looked ?? familyOf(chosen) ?? families[0] ?? '');

  function choose(option: string) {
    const size: SizeChoice = option === CUSTOM ? 'custom' : 'type';
    const type = instanceTypeOf(getValues(), catalogue);
    setValue('sending.size', size, { shouldDirty: true });
    if (size === 'type') return setLooked(option);
    // A beginning to change, taken from the size that was chosen; what was typed before stays.
    if (type && getValues('vcpu') === undefined && getValues('memory') === undefined) {
      setValue('vcpu', type.vcpu, { shouldDirty: true });
      setValue('memory', type.memory_mb, { shouldDirty: true });
    }
  }
  return (
    <FieldRow
      path={PATH}
      label={facts.label}
      attested={facts.attested}
      group
      help={choice === 'type' ? facts.help : undefined}
      error={at.error}
      warning={at.warning}
      state={
        choice === 'type' && (
          <FieldState path={PATH} value={field.value} onChange={field.onChange} />
        )
      }
    >
      {() => (
        <div className="space-y-2">
          <Segmented
            name="size-family"
            labelledBy={`${fieldId(PATH)}-label`}
            value={choice === 'custom' ? CUSTOM : family}
            options={[
              ...families.map((name) => ({ value: name, label: FAMILY_NAMES[name] ?? name })),
              ...(families.length === 0
                ? [{ value: '', label: types.length === 0 ? 'By id' : 'From the list' }]
                : []),
              { value: CUSTOM, label: 'Custom size' },
            ]}
            onChange={choose}
          />
          {choice === 'type' ? (
            <>
              <LookupNote {...lookups.sizes} />
              <SizeTable
                types={family === '' ? types : types.filter((type) => familyOf(type) === family)}
                value={value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
              <OtherId
                value={chosen ? '' : value}
                invalid={at.error !== undefined}
                onChange={(text) => field.onChange(text === '' ? undefined : text)}
                onBlur={field.onBlur}
              />
            </>
          ) : (
            <CustomSize kept={value} />
          )}
        </div>
      )}
    </FieldRow>
  );
}

const CUSTOM = 'custom';

function familyOf(type: { family?: string | null | undefined; requires_gpu: boolean } | undefined) {
  return type && (type.family ?? (type.requires_gpu ? 'gpu' : 'cpu'));
}

/** More would be no choice of few any more: then the list is one. */
const MOST_FAMILIES = 8;

function familiesOf(types: Parameters<typeof familyOf>[0][]): string[] {
  const families = [...new Set(types.map((type) => familyOf(type) ?? ''))];
  return families.length > MOST_FAMILIES ? [] : families;
}

interface OtherIdProps {
  value: string;
  invalid: boolean;
  onChange: (text: string) => void;
  onBlur: () => void;
}

/** For a size the list does not have; an id of the list is chosen there as well. */
function OtherId({ value, invalid, onChange, onBlur }: OtherIdProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
      <label htmlFor="instance-type-id">Another size, by its id</label>
      <TextInput
        id="instance-type-id"
        machine
        className="max-w-56"
        value={typed ?? value}
        aria-invalid={invalid ? true : undefined}
        placeholder="h200.small"
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value);
        }}
        onBlur={() => {
          setTyped(undefined);
          onBlur();
        }}
      />
    </div>
  );
}

function CustomSize({ kept }: { kept: string }) {
  return (
    <div className="rounded border border-line px-4 py-2">
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field path="vcpu" />
        <MemoryField />
      </div>
      <p className="pb-2 text-[13px] text-muted">
        No price is listed for a size of your own.
        {kept !== '' && ` ${kept} is not sent; it is kept for when you go back.`}
      </p>
    </div>
  );
}
