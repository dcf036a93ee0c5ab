import type { editor } from 'monaco-editor/editor';
import { monaco } from './engine';

/** Monaco has these two and no types for them. */
interface Internals {
  editor: { onWillType(listener: () => void): void };
  model: {
    tokenization: {
      isCheapToTokenize(line: number): boolean;
      forceTokenization(line: number): void;
    };
  };
}

/** More lines than this, not yet read, would be felt in a key. */
const MOST_LINES = 4000;

/**
 * The same keys give the same text, fast or slow. Monaco indents a new line only when the lines above were coloured
 * in time, which a quick person outruns: they are coloured before the key is handled.
 */
export function typeSteadily(view: editor.IStandaloneCodeEditor, model: editor.ITextModel): void {
  // Missing from Monaco's types, see Internals.
  const { onWillType } = view as unknown as Internals['editor'];
  const { tokenization } = model as unknown as Internals['model'];
  onWillType(() => {
    const line = view.getPosition()?.lineNumber ?? 1;
    if (line <= MOST_LINES && !tokenization.isCheapToTokenize(line)) {
      tokenization.forceTokenization(line);
    }
  });
}

// While typing nothing is chosen yet: Enter ends the line, whether a suggestion had the time to come up or not.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyCode.Tab,
  command: 'focusAndAcceptSuggestion',
  when: 'suggestWidgetVisible && !suggestWidgetHasFocusedSuggestion && textInputFocus && !editorTabMovesFocus',
});
