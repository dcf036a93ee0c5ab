import { familyWhyNot } from '@/domain/cloud/placement/why-not';
import { wishOf } from '@/domain/cloud/placement/wish';
import { apiDefault } from '@/domain/request/request';
import { useDerived } from '@/features/request/derive/use-derived';
import { FieldFrame } from '@/form/controls/FieldFrame';
import { fieldId } from '@/form/field-id';
import { useField } from '@/form/state/use-field';
import { ChoiceCards } from '@/ui/input/ChoiceCards';

/** Who keeps the app’s keys, with what each means for the hash, who approves it, and what it needs. */
export function KmsField() {
  const at = useField('kms');
  const { field, facts } = at;
  const whyNot = useDerived(({ request, catalogue }) => {
    const wish = wishOf(request, catalogue);
    return (facts.options ?? []).map(({ value }) => familyWhyNot(wish, value, catalogue));
  });
  const options = (facts.options ?? []).map(({ value, label, help = '' }, i) => {
    const why = whyNot[i];
    return { value, label, help, caution: why && `Does not go with the rest: ${why}.` };
  });
  const shown = field.value === undefined ? apiDefault('kms') : field.value;
  return (
    <FieldFrame path="kms" at={at} group>
      {() => (
        <ChoiceCards
          name={fieldId('kms')}
          labelledBy={`${fieldId('kms')}-label`}
          value={typeof shown === 'string' ? shown : ''}
          options={options}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
