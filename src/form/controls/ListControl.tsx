import { readNames, readUrls, splitEnv } from '@/domain/request/list-lines';
import { apiDefault } from '@/domain/request/request';
import type { ControlProps } from '@/form/control';
import { EditableList } from '@/form/EditableList';
import { useFindings } from '@/form/field-sources';
import { useField } from '@/form/use-field';
import { TextInput } from '@/ui/TextInput';
import { FieldFrame } from './FieldFrame';

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

interface ListRowProps {
  path: string;
  label: string;
  value: string;
  isShown: ReturnType<typeof useField>['isShown'];
  onChange: (text: string) => void;
}

function ListRow({ path, label, value, isShown, onChange }: ListRowProps) {
  const finding = useFindings(path).find(isShown);
  const noteId = `${path}-note`;
  return (
    <>
      <TextInput
        machine
        aria-label={label}
        aria-invalid={finding?.severity === 'error' ? true : undefined}
        aria-describedby={finding ? noteId : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {finding && (
        <p
          id={noteId}
          className={`mt-1 text-[13px] ${finding.isHint ? 'text-muted' : finding.severity === 'error' ? 'text-bad' : 'text-warn'}`}
        >
          {finding.message}
        </p>
      )}
    </>
  );
}
