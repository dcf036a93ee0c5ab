import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { ComboboxList, type ComboboxOption } from './ComboboxList';
import { firstRows, hasWords } from './narrow';
import { TextInput } from './TextInput';

interface ComboboxProps {
  ref?: Ref<HTMLInputElement>;
  id: string;
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean | undefined;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  placeholder?: string | undefined;
  /** Asked for only while the list is open. */
  options: () => readonly ComboboxOption[];
  /** What to say under the list, or instead of it. */
  note?: ReactNode;
  /** Names the list for a screen reader. */
  label: string;
}

/**
 * A text field with a list of what exists: WAI-ARIA’s editable combobox with manual selection. Any
 * text can be typed; arrows open the list and move in it, Enter takes an option, Escape closes.
 */
export function Combobox(props: ComboboxProps) {
  const { ref, value, onChange, onBlur, options, note, label, ...rest } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'below' | 'above'>();
  // Only what was typed since it opened narrows the list: what is chosen already does not hide the rest.
  const [typed, setTyped] = useState(false);
  const [active, setActive] = useState(-1);
  const { rows: shown, more } = open === undefined ? CLOSED : narrowed(typed ? value : '');

  function narrowed(looked: string) {
    const all = options();
    const fitting = looked === '' ? all : all.filter((option) => matches(option, looked));
    return firstRows(fitting, (option) => option.value === value);
  }
  function show(at = narrowed('').rows.findIndex((option) => option.value === value)) {
    setOpen(sideWithRoom(box.current));
    setActive(at);
  }
  function close() {
    setOpen(undefined);
    setTyped(false);
    setActive(-1);
  }
  function take(option: ComboboxOption) {
    onChange(option.value);
    close();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return;
    const chosen = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, shown.length));
      else show();
    } else if (event.key === 'Enter') {
      // Never the form's own submit.
      event.preventDefault();
      if (open && chosen) take(chosen);
      else close();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      close();
    }
  }
  return (
    <div ref={box} className="relative max-w-xl">
      <TextInput
        {...rest}
        ref={ref}
        machine
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : listId}
        aria-activedescendant={
          open !== undefined && active >= 0 ? `${listId}-${active}` : undefined
        }
        className="pr-9"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          setTyped(true);
          show(-1);
        }}
        onClick={() => open ?? show()}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onBlur?.();
        }}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className="absolute top-0.5 right-0.5 flex size-8 items-center justify-center text-muted"
        // The focus stays in the field, where the keys are heard.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          box.current?.querySelector('input')?.focus();
          if (open) close();
          else show();
        }}
      >
        <ChevronDown aria-hidden size={16} />
      </button>
      {open && (
        <ComboboxList
          id={listId}
          label={label}
          options={shown}
          value={value}
          active={active}
          side={open}
          more={more}
          note={note}
          onTake={take}
        />
      )}
    </div>
  );
}

const CLOSED = { rows: [], more: 0 };

function matches({ value, label, detail = '' }: ComboboxOption, text: string): boolean {
  return hasWords(`${value} ${label} ${detail}`, text);
}

/** Round the list, with none as a stop between its ends. */
function step(from: number, by: number, length: number): number {
  const to = from + by;
  if (to >= length) return -1;
  return to < -1 ? length - 1 : to;
}

/** The height a list may take, with some air. */
const LIST_HEIGHT = 340;

function sideWithRoom(box: HTMLElement | null): 'below' | 'above' {
  if (!box) return 'below';
  const { top, bottom } = box.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  return below < LIST_HEIGHT && top > below ? 'above' : 'below';
}
