import { namesIn } from '@/domain/compose/parsed-compose';
import type { ProvisionForm } from '@/domain/request/form';
import { useDerived } from '@/features/request/derive/use-derived';
import { ALLOWED, orderAllowed } from '@/features/request/variables/name-lists';
import { ListRow } from '@/form/controls/ListRow';
import { EditableList } from '@/form/EditableList';
import { useField } from '@/form/state/use-field';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { useFormContext } from 'react-hook-form';

/** The allowed names one under the other: their order is part of the hash. */
export function AllowedOrder() {
  const names = useDerived(({ request }) => namesIn(request.compose_file.allowed_envs).join(', '));
  return (
    <Disclosure title="Order of the names" summary={names === '' ? 'No name is allowed' : names}>
      <OrderedNames />
    </Disclosure>
  );
}

function OrderedNames() {
  const form = useFormContext<ProvisionForm>();
  const { field, facts, isShown } = useField(ALLOWED);
  const value: unknown = field.value;
  const items = Array.isArray(value) ? value.map(String) : [];
  const sorted = items.toSorted();
  const change = (next: string[]) => field.onChange(next.length === 0 ? undefined : next);
  if (items.length === 0) {
    return <p className="text-[13px] text-muted">A name is allowed as soon as it has a value.</p>;
  }
  return (
    <div className="space-y-2">
      <EditableList
        // Its own ids: the rows of the table have those of the field.
        path={`${ALLOWED}.order`}
        items={items}
        onChange={change}
        onBlur={field.onBlur}
        noun="name"
        nameOf={(item) => item}
        row={(item, i) => (
          <ListRow
            path={`${ALLOWED}.${i}`}
            label={`${facts.label} ${i + 1}`}
            value={item}
            isShown={isShown}
            onChange={(text) => change(items.map((old, at) => (at === i ? text : old)))}
          />
        )}
      />
      {sorted.some((name, i) => name !== items[i]) && (
        <Button size="small" onClick={() => orderAllowed(form, sorted)}>
          Sort by name (changes the hash)
        </Button>
      )}
    </div>
  );
}
