import { readNames, readUrls, splitEnv } from '@/domain/request/list-lines';
import { apiDefault } from '@/domain/request/request';
import type { ControlProps } from '@/form/control';
import { EditableList } from '@/form/EditableList';
import { useField } from '@/form/state/use-field';
import { FieldFrame } from './FieldFrame';
import { ListRow } from './ListRow';

/** A list of names or URLs. Emptied, it is left out, unless the API's own default is not empty. */
export function ListControl({ path }: ControlProps) {
  const at = useField(path);
  const { field, facts } = at;
  const fallback = apiDefault(path);
  const items = texts(field.value ?? fallback);
  const noun =
    facts.control === 'urls' ? 'URL' : path === 'compose_file.features' ? 'feature' : 'name';
  const change = (next: string[]) =>
    field.onChange(next.length === 0 && fallback === undefined ? undefined : next);
  return (
    <FieldFrame path={path} at={at} group>
      {() => (
        <EditableList
          path={path}
          items={items}
          onChange={change}
          onBlur={field.onBlur}
          noun={noun}
          nameOf={(item) => item}
          {...(facts.control === 'names' && { split: splitEnv })}
          parse={facts.control === 'urls' ? readUrls : readNames}
          example={facts.example}
          row={(item, i) => (
            <ListRow
              path={`${path}.${i}`}
              label={`${facts.label} ${i + 1}`}
              value={item}
              isShown={at.isShown}
              onChange={(text) => change(items.map((old, at_) => (at_ === i ? text : old)))}
            />
          )}
        />
      )}
    </FieldFrame>
  );
}

function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
    : [];
}
