import { refusePaste } from '@/ui/code-editor/text/incoming-text';
import type { TextOwner } from '@/ui/code-editor/text/text-owner';
import type { editor } from 'monaco-editor/editor';
import { monaco } from './engine';
import type { TextEdit } from '@/text/edits';

/** Replaces the text in one step that undo takes back. */
export function writeWhole(target: editor.ICodeEditor, text: string): void {
  const model = target.getModel();
  if (!model) return;
  target.pushUndoStop();
  target.executeEdits('whole-text', [{ range: model.getFullModelRange(), text }]);
  target.pushUndoStop();
  target.setPosition({ lineNumber: 1, column: 1 });
  target.setScrollTop(0);
}

/** Makes single edits in one step that undo takes back; the cursor and the scroll stay where they are. */
export function writeEdits(target: editor.ICodeEditor, edits: readonly TextEdit[]): void {
  const model = target.getModel();
  if (!model) return;
  target.pushUndoStop();
  target.executeEdits(
    'edits',
    edits.map(({ from, to, text }) => ({
      range: monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
      text,
      forceMoveMarkers: true,
    })),
  );
  target.pushUndoStop();
}

/** Undo goes back to the line ends and byte order mark of the text it goes back to, not those of a later paste. */
export function followStyle(model: editor.ITextModel, owner: TextOwner): void {
  const styles = new Map([[model.getAlternativeVersionId(), owner.style]]);
  model.onDidChangeContent(({ isUndoing, isRedoing }) => {
    const version = model.getAlternativeVersionId();
    if (isUndoing || isRedoing) owner.style = styles.get(version) ?? owner.style;
    else styles.set(version, owner.style);
    owner.touch();
  });
}

function isAllSelected(target: editor.ICodeEditor): boolean {
  const model = target.getModel();
  const selections = target.getSelections();
  if (!model || selections?.length !== 1) return false;
  return model.getFullModelRange().equalsRange(selections[0]);
}

/** A paste or copy of the whole text goes past Monaco, which would unify its line ends. */
export function keepClipboardVerbatim(
  target: editor.ICodeEditor,
  {
    area,
    owner,
    refuse,
    spare,
  }: {
    area: HTMLElement;
    owner: TextOwner;
    refuse: (reason: string) => void;
    /** Told how long the text is about to be. */
    spare: (length: number) => void;
  },
): () => void {
  const onPaste = (event: ClipboardEvent) => {
    // The find box lies inside the area too, and has its own paste.
    const text = target.hasTextFocus() ? event.clipboardData?.getData('text/plain') : undefined;
    if (!text) return;
    const refusal = refusePaste(text);
    if (refusal === undefined) spare(text.length);
    if (refusal === undefined && !isAllSelected(target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (refusal !== undefined) return refuse(refusal);
    owner.replace(text);
    const end = target.getModel()?.getFullModelRange().getEndPosition();
    if (end) target.setPosition(end);
    if (end) target.revealPosition(end, monaco.editor.ScrollType.Immediate);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!target.hasTextFocus() || !isAllSelected(target)) return;
    owner.flush();
    if (owner.text !== '') event.clipboardData?.setData('text/plain', owner.text);
  };
  area.addEventListener('paste', onPaste, { capture: true });
  area.addEventListener('copy', onCopy);
  return () => {
    area.removeEventListener('paste', onPaste, { capture: true });
    area.removeEventListener('copy', onCopy);
  };
}
