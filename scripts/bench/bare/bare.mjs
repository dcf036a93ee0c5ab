// Monaco as it comes, with its YAML colouring and nothing else: what typing costs before a console is built around it.
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Those of the console's options that a key can feel. */
const view = monaco.editor.create(document.getElementById('editor'), {
  model: null,
  fontFamily: 'monospace',
  fontSize: 13,
  lineHeight: 20,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  minimap: { enabled: false },
  renderLineHighlight: 'none',
  automaticLayout: true,
  scrollBeyondLastLine: false,
  links: false,
  colorDecorators: false,
  codeLens: false,
  foldingMaximumRegions: 1000,
  stickyScroll: { enabled: false },
  bracketPairColorization: { enabled: false },
  wordBasedSuggestions: 'off',
  quickSuggestionsDelay: 150,
  quickSuggestions: { comments: false, strings: true, other: true },
});

window.benchOpen = (text) => view.setModel(monaco.editor.createModel(text, 'yaml'));
