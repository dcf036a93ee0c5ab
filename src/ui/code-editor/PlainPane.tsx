import { afterPress } from '@/ui/browser/press';
import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type Ref,
} from 'react';
import { UndrawnText } from './UndrawnText';
import type { MarkedText } from './editor-marks';
import type { StatusStore } from './editor-status';
import { refusePaste } from '@/ui/code-editor/text/incoming-text';
import { takeLongInput } from '@/ui/code-editor/text/long-input';
import { shownOffsets } from '@/ui/code-editor/text/shown-edits';
import type { TextOwner } from '@/ui/code-editor/text/text-owner';
import { toEditor } from '@/ui/code-editor/text/verbatim';
import type { ViewHandle } from './view-handle';
import { applyEdits, inOrder, type TextEdit } from '@/text/edits';

interface PlainPaneProps {
  id: string;
  label: string;
  owner: TextOwner;
  status: StatusStore;
  describedBy: string;
  invalid: boolean;
  placeholder: string | undefined;
  marked: MarkedText | undefined;
  refuse: (reason: string) => void;
  onBlur: () => void;
  ref: Ref<ViewHandle>;
}

/** Characters. Beyond these the browser takes longer to lay a field out than anyone would wait for a key. */
const MOST_DRAWN = 2 * 1024 * 1024;

const isAllSelected = ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) =>
  selectionStart === 0 && selectionEnd === value.length;

function reportCursor(field: HTMLTextAreaElement, status: StatusStore): void {
  const at = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd;
  const before = field.value.slice(0, at);
  status.set({ line: before.split('\n').length, column: at - before.lastIndexOf('\n') });
}

/** The code editor's twin: the same text in a plain field, for phones, by choice, and whenever Monaco is not there. */
export function PlainPane({
  id,
  label,
  owner,
  status,
  describedBy,
  invalid,
  placeholder,
  marked,
  refuse,
  ...props
}: PlainPaneProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** How long the text is, where it is too long to be drawn, and whether it had the focus. */
  const [undrawn, setUndrawn] = useState<{ length: number; hadFocus: boolean }>();
  const isDrawnAnyway = useRef(false);
  /** What is out of sight has lost the focus already. */
  const hadFocus = useRef(false);
  /** Before the browser lays the text out. */
  const fitIn = useCallback((node: HTMLTextAreaElement) => {
    const { textLength: length } = node;
    if (length <= MOST_DRAWN) isDrawnAnyway.current = false;
    const isTooLong = length > MOST_DRAWN && !isDrawnAnyway.current;
    const focused = hadFocus.current || document.activeElement === node;
    hadFocus.current = false;
    setUndrawn(isTooLong ? { length, hadFocus: focused } : undefined);
  }, []);

  useLayoutEffect(() => {
    const node = field.current;
    if (!node) return undefined;
    // The field owns its text while it is typed in, as Monaco does: React only sets the start.
    node.value = owner.startText();
    fitIn(node);
    const stopTaking = takeLongInput(node, MOST_DRAWN, () => {
      isDrawnAnyway.current = false;
      hadFocus.current = document.activeElement === node;
    });
    // A paste may have brought a byte order mark into it, which the owner keeps by itself.
    const detach = owner.attach({
      read: () => toEditor(node.value),
      write(text) {
        writeWhole(node, text);
        fitIn(node);
      },
      edit: (edits) => writeEdits(node, edits),
    });
    return () => {
      stopTaking();
      detach();
    };
  }, [owner, fitIn]);

  const handle = {
    focus: () => field.current?.focus(),
    select(from: number, to: number) {
      if (field.current) selectIn(field.current, from, to);
    },
    goToNextProblem() {
      const node = field.current;
      if (!node || !marked) return;
      const place = shownOffsets(marked.text);
      const spans = marked.marks.map(({ from, to }) => ({ from: place(from), to: place(to) }));
      const next = spans.find(({ from }) => from > node.selectionStart) ?? spans[0];
      if (next) selectIn(node, next.from, next.to);
    },
  };
  useImperativeHandle(props.ref, () => handle);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const refusal = refusePaste(text);
    if (refusal !== undefined) {
      event.preventDefault();
      refuse(refusal);
    } else if (text !== '' && isAllSelected(event.currentTarget)) {
      // The browser pastes (so that its undo works) and unifies the line ends; the owner knows what they were.
      owner.expectWhole(text);
    }
  };

  const onCopy = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (!isAllSelected(event.currentTarget)) return;
    owner.flush();
    if (owner.text === '') return;
    event.clipboardData.setData('text/plain', owner.text);
    event.preventDefault();
  };

  return (
    <>
      <textarea
        id={id}
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        hidden={undrawn !== undefined}
        className="block size-full resize-none bg-transparent px-4 py-2 font-mono text-sm text-ink outline-none [font-feature-settings:normal] [font-variant-ligatures:none] placeholder:text-faint pointer-coarse:text-lg"
        onInput={({ currentTarget }) => {
          fitIn(currentTarget);
          owner.touch();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'F8') return;
          event.preventDefault();
          handle.goToNextProblem();
        }}
        onSelect={(event) => reportCursor(event.currentTarget, status)}
        onPaste={onPaste}
        onCopy={onCopy}
        onBlur={() => {
          afterPress(() => {
            owner.flush();
            props.onBlur();
          });
        }}
      />
      {undrawn && (
        <UndrawnText
          length={undrawn.length}
          takesFocus={undrawn.hadFocus}
          onDraw={() => {
            isDrawnAnyway.current = true;
            setUndrawn(undefined);
          }}
          onEmpty={() => {
            owner.replace('');
            if (!field.current) return;
            // Before React draws it again: what is hidden takes no focus.
            field.current.hidden = false;
            field.current.focus();
          }}
        />
      )}
    </>
  );
}

/** Above this the browser takes seconds to insert what it sets in an instant. */
const UNDOABLE_LENGTH = 50_000;

/** One replacement from the first edit to the last, so that one undo takes all of them back. */
function writeEdits(node: HTMLTextAreaElement, edits: readonly TextEdit[]): void {
  const sorted = inOrder(edits);
  const from = sorted[0]?.from ?? 0;
  const to = Math.max(from, ...sorted.map((edit) => edit.to));
  const moved = sorted.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const text = applyEdits(node.value.slice(from, to), moved);
  node.focus();
  node.setSelectionRange(from, to);
  // Deprecated, and still the only insertion that the browser's undo takes back.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Selects and scrolls there: a browser only does the latter for a field that gets the focus. */
function selectIn(node: HTMLTextAreaElement, from: number, to: number): void {
  node.blur();
  node.setSelectionRange(from, from);
  node.focus();
  node.setSelectionRange(from, to);
}

function writeWhole(node: HTMLTextAreaElement, text: string): void {
  if (document.activeElement === node && text.length <= UNDOABLE_LENGTH) {
    // Deprecated, and still the only insertion that the browser's undo takes back.
    node.select();
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  }
  if (node.value !== text) node.value = text;
  node.setSelectionRange(0, 0);
  node.scrollTop = 0;
}
