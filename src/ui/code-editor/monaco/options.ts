import type { editor } from 'monaco-editor/editor';

/**
 * When a suggestion comes up by itself, in milliseconds after a key, in a text of so many characters: in a
 * pause, and of a large text after its checks, since a suggestion reads the whole of it once more.
 */
export const suggestionDelay = (length: number): number => (length > 50_000 ? 800 : 150);

/** How every editor of the console looks and behaves. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 13,
  lineHeight: 20,
  fontLigatures: false,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: true,
  minimap: { enabled: false },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 16,
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'none',
  renderWhitespace: 'selection',
  renderFinalNewline: 'on',
  guides: { indentation: true },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  automaticLayout: true,
  scrollBeyondLastLine: false,
  // The wheel goes on scrolling the page where the editor's text ends.
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
  },
  fixedOverflowWidgets: true,
  accessibilitySupport: 'auto',
  contextmenu: false,
  links: false,
  colorDecorators: false,
  codeLens: false,
  // Each is a mark that every key moves along; past this many, the inner ones go first.
  foldingMaximumRegions: 1000,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  stickyScroll: { enabled: false },
  bracketPairColorization: { enabled: false },
  wordBasedSuggestions: 'off',
  // After every space, in comments too, the next Enter would write a suggestion instead of a line end.
  suggestOnTriggerCharacters: false,
  // Enter stays Enter: a suggestion that comes up while typing is taken with Tab, or with Enter once it was chosen.
  suggest: { selectionMode: 'never' },
  foldingStrategy: 'indentation',
  quickSuggestions: { comments: false, strings: true, other: true },
  unicodeHighlight: {
    ambiguousCharacters: true,
    invisibleCharacters: true,
    nonBasicASCII: false,
    includeComments: true,
  },
  // Nothing may touch the bytes but the person.
  unusualLineTerminators: 'off',
  trimAutoWhitespace: false,
  formatOnPaste: false,
  formatOnType: false,
};
