import { afterPress } from '@/ui/browser/press';
import type { StatusStore } from '@/ui/code-editor/editor-status';
import type { TextOwner } from '@/ui/code-editor/text/text-owner';
import type { editor } from 'monaco-editor/editor';
import { TabFocus } from 'monaco-editor/editor/browser/config/tabFocus';
import { monaco } from './engine';
import { spareHuge } from './spare-huge';
import { editorOptions, suggestionDelay } from './options';
import { typeSteadily } from './steady-typing';
import { followStyle, keepClipboardVerbatim, writeEdits, writeWhole } from './whole-text';

export interface EditorRequest {
  owner: TextOwner;
  status: StatusStore;
  language: 'yaml' | 'shell';
  path: string;
  label: string;
  placeholder: string | undefined;
  refuse: (reason: string) => void;
  onBlur: () => void;
}

export interface OpenEditor {
  editor: editor.IStandaloneCodeEditor;
  model: editor.ITextModel;
  dispose(): void;
}

let opened = 0;

function createModel({ owner, language, path }: EditorRequest): editor.ITextModel {
  opened += 1;
  const uri = monaco.Uri.from({
    scheme: 'inmemory',
    authority: `editor-${opened}`,
    path: `/${path}`,
  });
  const model = monaco.editor.createModel(owner.startText(), language, uri);
  // A text without line ends would get the platform's.
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  return model;
}

/** Shows `owner`'s text in `area`, and keeps the two and `status` together until disposed. */
export function openEditor(area: HTMLElement, request: EditorRequest): OpenEditor {
  const { owner, status, language, label, placeholder, refuse, onBlur } = request;
  // First the editor, then the text: a text takes its settings (indentation and the like) from the last editor's.
  const view = monaco.editor.create(area, {
    ...editorOptions,
    model: null,
    ariaLabel: label,
    placeholder,
  });
  const model = createModel(request);
  view.setModel(model);
  const spare = spareHuge(view, model, (isHuge) =>
    monaco.editor.setModelLanguage(model, isHuge ? 'plaintext' : language),
  );
  followStyle(model, owner);
  typeSteadily(view, model);
  const detach = owner.attach({
    read: () => model.getValue(monaco.editor.EndOfLinePreference.LF),
    write: (text) => writeWhole(view, text),
    edit: (edits) => writeEdits(view, edits),
  });
  const releaseClipboard = keepClipboardVerbatim(view, { area, owner, refuse, spare });
  const stopStatus = reportStatus(view, status);
  suggestInTime(view, model);
  view.onDidBlurEditorWidget(() =>
    afterPress(() => {
      owner.flush();
      onBlur();
    }),
  );
  return {
    editor: view,
    model,
    dispose() {
      detach();
      releaseClipboard();
      stopStatus();
      view.dispose();
      model.dispose();
    },
  };
}

function suggestInTime(view: editor.ICodeEditor, model: editor.ITextModel): void {
  let delay: number | undefined;
  const follow = () => {
    const next = suggestionDelay(model.getValueLength());
    if (next !== delay) view.updateOptions({ quickSuggestionsDelay: next });
    delay = next;
  };
  follow();
  model.onDidChangeContent(follow);
}

function reportStatus(view: editor.ICodeEditor, status: StatusStore): () => void {
  status.set({ line: 1, column: 1, tabMoves: TabFocus.getTabFocusMode() });
  view.onDidChangeCursorPosition(({ position }) => {
    status.set({ line: position.lineNumber, column: position.column });
  });
  const tabFocus = TabFocus.onDidChangeTabFocus((tabMoves) => status.set({ tabMoves }));
  return () => tabFocus.dispose();
}
