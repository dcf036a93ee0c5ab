import './features';
import './monaco.css';
import * as monaco from 'monaco-editor/editor';
import { themeFromTokens } from './theme';
import { startWorker } from './workers';
import { installYaml } from './yaml-language';

/** Monaco, set up once for the page: workers, YAML, theme, keys. Import it from here only. */
export { monaco };

const root = document.documentElement;
const bases = { light: 'vs', dark: 'vs-dark', contrast: 'hc-black' } as const;

self.MonacoEnvironment = { getWorker: (_moduleId, label) => startWorker(label) };

function followTheme(): void {
  const tokens = getComputedStyle(root);
  const base = bases[root.dataset.theme as keyof typeof bases] ?? 'vs';
  monaco.editor.defineTheme(
    'console',
    themeFromTokens(base, (token) => tokens.getPropertyValue(`--${token}`)),
  );
  monaco.editor.setTheme('console');
}

followTheme();
new MutationObserver(followTheme).observe(root, { attributeFilter: ['data-theme'] });

// Monaco measures letters once; the font may arrive later.
void document.fonts
  .load("13px 'JetBrains Mono Variable'")
  .then(() => monaco.editor.remeasureFonts());

// Ctrl+Enter belongs to the page (it sends the form), not to "insert line below".
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter,
  command: null,
});

installYaml(monaco);
