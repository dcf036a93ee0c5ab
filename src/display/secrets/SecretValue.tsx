import { GENERATORS } from '@/domain/secrets/generate';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/overlay/Menu';
import { SecretInput } from '@/ui/input/SecretInput';
import { Dices, Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SecretRow } from './secret-store';

interface SecretValueProps {
  id: string;
  /** What it is the value of, in words. */
  called: string;
  /** What is known of the value; undefined where there is none yet. */
  row: SecretRow | undefined;
  /** Another one each time the field is to take over a value from elsewhere. */
  edition: number;
  read: () => string;
  onType: (value: string) => void;
  /** The value came otherwise than key by key. */
  onSet: (value: string) => void;
  placeholder?: string;
  /** Ids of what else describes it. */
  describedBy?: string | undefined;
  invalid?: boolean;
  /** More buttons behind those for showing and generating. */
  children?: ReactNode;
}

/** A hidden value that can be shown or generated. */
export function SecretValue(props: SecretValueProps) {
  const { id, called, row, edition, describedBy, invalid = false, children } = props;
  const [revealed, setRevealed] = useState(false);
  const { length = 0, lines = 1, valueNotes = [] } = row ?? {};
  return (
    <div className="flex gap-1">
      <div className="min-w-0 flex-1">
        <SecretInput
          key={edition}
          id={id}
          initial={props.read}
          onType={props.onType}
          onLines={props.onSet}
          revealed={revealed}
          lines={lines}
          label={`Value of ${called}`}
          describedBy={describedBy}
          invalid={
            invalid || (length > 0 && valueNotes.some(({ severity }) => severity === 'error'))
          }
          placeholder={props.placeholder ?? 'no value yet'}
        />
      </div>
      <div className="flex pt-0.5">
        <IconButton
          name={`Show the value of ${called}`}
          aria-pressed={revealed}
          icon={revealed ? EyeOff : Eye}
          onClick={() => setRevealed(!revealed)}
        />
        <Menu
          trigger={<IconButton name={`Generate a value for ${called}`} icon={Dices} />}
          items={Object.values(GENERATORS).map(({ label, make }) => ({
            label,
            onSelect: () => props.onSet(make()),
          }))}
        />
        {children}
      </div>
    </div>
  );
}
