import type { EditorAssist } from '@/ui/code-editor/editor-marks';
import { visibleText } from '@/text/hidden-characters';
import type { editor } from 'monaco-editor/editor';
import { monaco } from './engine';

const assistants = new WeakMap<editor.ITextModel, EditorAssist>();

/** Lets a text's own assistant answer beside the language's. */
export function setAssist(model: editor.ITextModel, assist: EditorAssist | undefined): void {
  if (assist) assistants.set(model, assist);
  else assistants.delete(model);
}

const languages = ['yaml', 'shell'];

monaco.languages.registerHoverProvider(languages, {
  async provideHover(model, { lineNumber, column }) {
    const found = await assistants.get(model)?.hover(model.getLineContent(lineNumber), column - 1);
    if (!found) return null;
    const range = new monaco.Range(lineNumber, found.from + 1, lineNumber, found.to + 1);
    return { range, contents: [{ value: visibleText(found.text) }] };
  },
});

monaco.languages.registerCompletionItemProvider(languages, {
  async provideCompletionItems(model, { lineNumber, column }) {
    const found = await assistants
      .get(model)
      ?.complete(model.getLineContent(lineNumber), column - 1);
    if (!found) return { suggestions: [] };
    const range = new monaco.Range(lineNumber, found.from + 1, lineNumber, found.to + 1);
    return {
      suggestions: found.items.map(({ label, detail, insert }) => ({
        label,
        detail: visibleText(detail),
        insertText: insert,
        filterText: model.getValueInRange(range) === '' ? label : insert,
        kind: monaco.languages.CompletionItemKind.Variable,
        range,
      })),
    };
  },
});
