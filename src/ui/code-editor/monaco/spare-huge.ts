import type { editor } from 'monaco-editor/editor';
import { editorOptions } from './options';

/** Characters: several times what the API takes, and what Monaco would read and lay out for a second at each change. */
const HUGE = 1_000_000;

const SPARED: editor.IEditorOptions = {
  wordWrap: 'off',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
};
const USUAL: editor.IEditorOptions = {
  wordWrap: editorOptions.wordWrap,
  unicodeHighlight: editorOptions.unicodeHighlight,
};

/**
 * Leaves out what reads all of a huge text, its wrapping, the search for odd characters and by `setHuge` its colours,
 * for as long as it is huge. What is returned is told of a length that is about to come, before it costs anything.
 */
export function spareHuge(
  view: Pick<editor.ICodeEditor, 'updateOptions'>,
  model: Pick<editor.ITextModel, 'getValueLength' | 'onDidChangeContent'>,
  setHuge: (isHuge: boolean) => void,
): (length: number) => void {
  let isSpared = false;
  const follow = (length: number) => {
    const isHuge = length > HUGE;
    if (isHuge === isSpared) return;
    isSpared = isHuge;
    setHuge(isHuge);
    view.updateOptions(isHuge ? SPARED : USUAL);
  };
  const followText = () => follow(model.getValueLength());
  followText();
  model.onDidChangeContent(followText);
  return follow;
}
