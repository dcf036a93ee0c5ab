import type { ControlProps } from '@/form/control';
import { useOffers, type FieldOffers } from '@/form/state/field-sources';
import { useField } from '@/form/state/use-field';
import { readWholeNumber } from '@/form/whole-number';
import { Combobox } from '@/ui/input/Combobox';
import type { ComboboxOption } from '@/ui/input/ComboboxList';
import { Tag } from '@/ui/Tag';
import { useMemo } from 'react';
import { FieldFrame } from './FieldFrame';

/** An identifier chosen from what exists, or typed: a look-up that fails stops nobody. */
export function PickerControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  const offers = useOffers(path);
  const options = useMemo(() => once(() => optionsOf(offers)), [offers]);
  const read = facts.control === 'number-picker' ? readWholeNumber : readText;
  return (
    <FieldFrame path={path} at={at}>
      {(aria) => (
        <Combobox
          {...aria}
          ref={field.ref}
          label={`${facts.label}: what there is`}
          value={field.value === undefined || field.value === null ? '' : String(field.value)}
          placeholder={field.value === null ? 'null' : 'Automatic'}
          options={options}
          note={offers?.state.words || undefined}
          onChange={(text) => field.onChange(read(text))}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

const readText = (text: string) => (text === '' ? undefined : text);

function optionsOf(offers: FieldOffers | undefined): ComboboxOption[] {
  if (!offers) return [];
  const choices = offers.choices();
  const known = offers.state.kind === 'ready' || offers.state.kind === 'stale';
  const automatic = {
    value: '',
    label: 'Automatic',
    detail: known ? choices.automatic : 'The server chooses.',
  };
  const rest = choices.offers.map(({ value, label, facts, tag, excluded }) => ({
    value,
    label: label === undefined ? value : `${value} · ${label}`,
    detail: facts,
    tag: tag && <Tag tone={tag.tone}>{tag.text}</Tag>,
    caution: excluded,
  }));
  return [automatic, ...rest];
}

/** Nobody waits for a list that is not open, nor twice for the same. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}
