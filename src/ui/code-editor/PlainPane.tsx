import { useImperativeHandle, useLayoutEffect, useRef, type ClipboardEvent, type Ref } from 'react';
import type { StatusStore } from './editor-status';
import { refusePaste } from './incoming-text';
import type { TextOwner } from './text-owner';
import { toEditor } from './verbatim';
import type { ViewHandle } from './view-handle';

interface PlainPaneProps {
  id: string;
  label: string;
  owner: TextOwner;
  status: StatusStore;
  describedBy: string;
  invalid: boolean;
  placeholder: string | undefined;
  refuse: (reason: string) => void;
  onBlur: () => void;
  ref: Ref<ViewHandle>;
}

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
  refuse,
  ...props
}: PlainPaneProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const node = field.current;
    if (!node) return undefined;
    // The field owns its text while it is typed in, as Monaco does: React only sets the start.
    node.value = owner.startText();
    // A paste may have brought a byte order mark into it, which the owner keeps by itself.
    return owner.attach({
      read: () => toEditor(node.value),
      write: (text) => writeWhole(node, text),
    });
  }, [owner]);

  useImperativeHandle(props.ref, () => ({
    focus: () => field.current?.focus(),
    goToNextProblem() {},
  }));

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
      className="block size-full resize-none bg-transparent px-4 py-2 font-mono text-sm text-ink outline-none [font-feature-settings:normal] [font-variant-ligatures:none] placeholder:text-faint pointer-coarse:text-lg"
      onInput={() => owner.touch()}
      onSelect={(event) => reportCursor(event.currentTarget, status)}
      onPaste={onPaste}
      onCopy={onCopy}
      onBlur={() => {
        owner.flush();
        props.onBlur();
      }}
    />
  );
}

/** Above this the browser takes seconds to insert what it sets in an instant. */
const UNDOABLE_LENGTH = 50_000;

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
