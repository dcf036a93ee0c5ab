import { useFindings } from '@/form/state/field-sources';
import type { useField } from '@/form/state/use-field';
import { TextInput } from '@/ui/input/TextInput';

interface ListRowProps {
  path: string;
  label: string;
  value: string;
  isShown: ReturnType<typeof useField>['isShown'];
  onChange: (text: string) => void;
}

/** One text of a list, with what is wrong with it. */
export function ListRow({ path, label, value, isShown, onChange }: ListRowProps) {
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
