import { severityWords, type EditorMark, type MarkedText } from '@/ui/code-editor/editor-marks';
import { shownOffsets } from '@/ui/code-editor/text/shown-edits';
import type { TextOwner } from '@/ui/code-editor/text/text-owner';
import { toEditor } from '@/ui/code-editor/text/verbatim';
import { visibleText } from '@/text/hidden-characters';
import type { editor, IRange } from 'monaco-editor/editor';
import { monaco } from './engine';

interface Shown {
  /** The model's version the marks are about: a fix is offered for no other. */
  version: number;
  items: { mark: EditorMark; range: IRange }[];
  apply: (mark: EditorMark, fix: number) => void;
}

const OWNER = 'console';
const FIX = 'console.fix';
const shownOn = new WeakMap<editor.ITextModel, Shown>();
const { MarkerSeverity, Range, Uri } = monaco;
const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Hint,
};

/** Draws marks on the text they are about; on a text that is ahead of them the old ones stay, moved by the edits. */
export function showMarks(model: editor.ITextModel, marked: MarkedText, owner: TextOwner): void {
  if (toEditor(marked.text) !== model.getValue(monaco.editor.EndOfLinePreference.LF)) return;
  const place = shownOffsets(marked.text);
  const items = marked.marks.map((mark) => ({
    mark,
    range: Range.fromPositions(
      model.getPositionAt(place(mark.from)),
      model.getPositionAt(place(mark.to)),
    ),
  }));
  shownOn.set(model, {
    version: model.getVersionId(),
    items,
    apply(mark, at) {
      const fix = mark.fixes[at];
      if (fix?.edits) owner.edit(marked.text, fix.edits);
      fix?.run?.();
    },
  });
  monaco.editor.setModelMarkers(model, OWNER, items.map(toMarker));
}

function toMarker({ mark, range }: Shown['items'][number]): editor.IMarkerData {
  const { severity, message, source, code, link } = mark;
  const named =
    code !== undefined && link !== undefined ? { value: code, target: Uri.parse(link) } : code;
  return {
    ...range,
    severity: severities[severity],
    // Monaco draws it by itself: what it quotes of the text must read as it is written there too.
    message: visibleText(severity === 'hint' ? `${severityWords.hint}: ${message}` : message),
    source,
    ...(named !== undefined && { code: named }),
  };
}

monaco.editor.registerCommand(FIX, (_, uri: string, item: number, fix: number) => {
  const model = monaco.editor.getModel(Uri.parse(uri));
  const shown = model && shownOn.get(model);
  const mark = shown?.items[item]?.mark;
  if (mark) shown.apply(mark, fix);
});

monaco.languages.registerCodeActionProvider(['yaml', 'shell'], {
  provideCodeActions(model, range) {
    const shown = shownOn.get(model);
    const actions =
      shown?.version === model.getVersionId()
        ? shown.items.flatMap((item, at) =>
            Range.areIntersectingOrTouching(item.range, range) ? actionsOf(model, item, at) : [],
          )
        : [];
    return { actions, dispose() {} };
  },
});

function actionsOf(model: editor.ITextModel, item: Shown['items'][number], at: number) {
  return item.mark.fixes.map(({ title }, fix) => ({
    title: visibleText(title),
    kind: 'quickfix',
    isPreferred: fix === 0,
    diagnostics: [toMarker(item)],
    command: { id: FIX, title, arguments: [model.uri.toString(), at, fix] },
  }));
}
