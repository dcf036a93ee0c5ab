import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/overlay/Menu';
import { TextInput } from '@/ui/input/TextInput';
import { ChevronDown } from 'lucide-react';

interface NullableTextProps {
  /** What it is called where it stands: "Port 1: host address". */
  name: string;
  value: string | null | undefined;
  onChange: (value: string | null | undefined) => void;
  placeholder: string;
  className?: string;
  invalid?: boolean | undefined;
}

/** A text inside a row that may be left out or sent as null; emptied, it is left out. */
export function NullableText(props: NullableTextProps) {
  const { name, value, onChange, placeholder, className = '', invalid } = props;
  const word = value === null ? 'null' : value === undefined ? 'left out' : 'set';
  return (
    <div className={`flex min-w-0 items-center ${className}`}>
      <TextInput
        aria-label={name}
        aria-invalid={invalid}
        machine
        className="min-w-0 flex-1"
        value={value ?? ''}
        placeholder={value === null ? 'null' : placeholder}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      <Menu
        trigger={<IconButton name={`${name}: ${word}. Change what is sent`} icon={ChevronDown} />}
        items={[
          { label: 'Leave out', checked: value === undefined, onSelect: () => onChange(undefined) },
          { label: 'Send null', checked: value === null, onSelect: () => onChange(null) },
        ]}
      />
    </div>
  );
}
