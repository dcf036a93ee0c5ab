import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { holdText } from '@/ui/code-editor/text/pending-text';
import { TextInput } from '@/ui/input/TextInput';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
import { afterPress } from '@/ui/browser/press';
import { fieldId } from './field-id';

interface EditableListProps<T> {
  path: string;
  items: readonly T[];
  onChange: (items: T[]) => void;
  onBlur: () => void;
  /** What one item is called: "port". */
  noun: string;
  /** The row's own words, for its buttons: "tcp 8080". */
  nameOf: (item: T) => string;
  row: (item: T, index: number) => ReactNode;
  /** Reads one typed line, or several pasted ones; undefined for a line it cannot read. Without it nothing is added here. */
  parse?: (line: string) => T[] | undefined;
  /** Takes a pasted text apart; by its line ends unless told otherwise. */
  split?: (text: string) => string[];
  example?: string | undefined;
}

/** Rows that can be added, removed, reordered with Alt+arrows, and pasted many at once. */
export function EditableList<T>(props: EditableListProps<T>) {
  const { path, items, onChange, onBlur, noun, nameOf, row, parse } = props;
  const rowId = (i: number) => `${fieldId(path)}.${i}`;
  function placeOfRow(i: number) {
    const found =
      document.getElementById(rowId(i)) ?? document.getElementById(`${fieldId(path)}-new`);
    return found?.querySelector<HTMLElement>('input, button') ?? found;
  }
  function remove(i: number) {
    changeAndFocus(
      () => onChange(items.filter((_, at) => at !== i)),
      () => placeOfRow(Math.min(i, items.length - 2)),
    );
  }
  function move(i: number, by: -1 | 1) {
    const to = i + by;
    if (to < 0 || to >= items.length) return;
    const next = [...items];
    next.splice(to, 0, ...next.splice(i, 1));
    changeAndFocus(
      () => onChange(next),
      () => placeOfRow(to),
    );
  }
  function onKeyDown(event: KeyboardEvent, i: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(i, event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <div className="space-y-2" onBlur={onBlur}>
      {items.length > 0 && (
        <ol className="space-y-2">
          {items.map((item, i) => (
            <li
              key={i}
              id={rowId(i)}
              tabIndex={-1}
              className="flex flex-wrap items-start gap-1"
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              <div className="min-w-40 flex-1">{row(item, i)}</div>
              <RowButtons
                name={`${noun} ${i + 1}: ${nameOf(item)}`}
                first={i === 0}
                last={i === items.length - 1}
                move={(by) => move(i, by)}
                remove={() => remove(i)}
              />
            </li>
          ))}
        </ol>
      )}
      {parse && <NewItems {...props} parse={parse} />}
    </div>
  );
}

interface RowButtonsProps {
  name: string;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function RowButtons({ name, first, last, move, remove }: RowButtonsProps) {
  return (
    <div className="flex pt-0.5">
      <IconButton
        name={`Move up ${name}`}
        icon={ArrowUp}
        disabled={first}
        onClick={() => move(-1)}
      />
      <IconButton
        name={`Move down ${name}`}
        icon={ArrowDown}
        disabled={last}
        onClick={() => move(1)}
      />
      <IconButton name={`Remove ${name}`} icon={X} onClick={remove} />
    </div>
  );
}

const splitLines = (text: string) => text.split(/\r\n|[\r\n]/);

function NewItems<T>({
  path,
  items,
  onChange,
  noun,
  parse,
  split = splitLines,
  example,
}: EditableListProps<T> & { parse: (line: string) => T[] | undefined }) {
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<string>();
  const id = `${fieldId(path)}-new`;
  function add(lines: string) {
    const read = split(lines)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ line, found: parse(line) }));
    const refused = read.filter(({ found }) => found === undefined).map(({ line }) => line);
    const found = read.flatMap((entry) => entry.found ?? []);
    if (found.length > 0) onChange([...items, ...found]);
    setText(refused.join(' '));
    setComplaint(
      refused.length > 0
        ? `Not read as a ${noun}: ${refused[0] ?? ''}. Write it like ${example ?? noun}.`
        : undefined,
    );
  }
  // Left with the mouse, the rest is added after the click, which may have changed the list or added it already.
  const addRest = useRef(() => {});
  useLayoutEffect(() => {
    addRest.current = () => add(text);
  });
  // A submit by shortcut does not leave the field: what is typed there counts all the same.
  useEffect(() => holdText(() => addRest.current(), { atPause: false }), []);
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    add(pasted);
  }
  return (
    <div>
      <div className="flex gap-2">
        <TextInput
          id={id}
          machine
          value={text}
          placeholder={example}
          aria-label={`New ${noun}`}
          aria-describedby={`${id}-hint`}
          aria-invalid={complaint === undefined ? undefined : true}
          onChange={({ target }) => {
            setText(target.value);
            setComplaint(undefined);
          }}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add(text);
          }}
          onBlur={() => afterPress(() => addRest.current())}
        />
        <Button onClick={() => add(text)}>
          <Plus aria-hidden size={14} />
          Add {noun}
        </Button>
      </div>
      <p
        id={`${id}-hint`}
        role={complaint ? 'alert' : undefined}
        className={`mt-1 text-[13px] ${complaint ? 'text-bad' : 'text-faint'}`}
      >
        {complaint ?? 'Enter adds; paste many lines at once; Alt+↑ and Alt+↓ reorder.'}
      </p>
    </div>
  );
}
