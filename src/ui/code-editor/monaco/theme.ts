import type { editor } from 'monaco-editor/editor';

type Token =
  | 'surface'
  | 'raised'
  | 'line'
  | 'line-strong'
  | 'ink'
  | 'muted'
  | 'faint'
  | 'accent'
  | 'accent-soft'
  | 'good'
  | 'warn'
  | 'warn-soft'
  | 'bad';

/** Reads one colour token of index.css. */
export type ReadToken = (token: Token) => string;

/** The part of a language each token colours; all stand on `surface`. */
const tokenColours: [string, Token][] = [
  ['', 'ink'],
  ['comment', 'faint'],
  ['metatag', 'faint'],
  ['type', 'accent'],
  ['variable', 'warn'],
  ['number', 'good'],
  ['keyword', 'good'],
  ['keyword.shell', 'accent'],
  ['type.shell', 'ink'],
  ['string.shell', 'good'],
  ['string.heredoc', 'good'],
  ['string.escape', 'warn'],
  ['string.invalid', 'bad'],
  ['operators', 'muted'],
  ['delimiter', 'muted'],
  ['namespace', 'warn'],
  ['tag', 'warn'],
  ['meta', 'warn'],
];

/** Monaco wants six or eight digits; a stylesheet may have been minified to three. */
export function sixDigits(colour: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim());
  return short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : colour.trim();
}

export function themeFromTokens(
  base: editor.BuiltinTheme,
  readToken: ReadToken,
): editor.IStandaloneThemeData {
  const colour = (token: Token) => sixDigits(readToken(token));
  return {
    base,
    inherit: false,
    rules: tokenColours.map(([token, name]) => ({ token, foreground: colour(name).slice(1) })),
    colors: { ...textColours(colour), ...widgetColours(colour) },
  };
}

function textColours(colour: ReadToken): editor.IColors {
  return {
    'editor.background': colour('surface'),
    'editor.foreground': colour('ink'),
    'editorCursor.foreground': colour('ink'),
    'editorLineNumber.foreground': colour('faint'),
    'editorLineNumber.activeForeground': colour('ink'),
    'editorIndentGuide.background1': colour('line'),
    'editorIndentGuide.activeBackground1': colour('line-strong'),
    'editorWhitespace.foreground': colour('line-strong'),
    'editor.placeholder.foreground': colour('faint'),
    'editor.selectionBackground': `${colour('accent')}38`,
    'editor.inactiveSelectionBackground': `${colour('accent')}20`,
    'editor.selectionHighlightBackground': `${colour('accent')}18`,
    'editor.wordHighlightBackground': `${colour('accent')}18`,
    'editor.wordHighlightTextBackground': `${colour('accent')}18`,
    'editor.findMatchBackground': `${colour('warn')}60`,
    'editor.findMatchHighlightBackground': `${colour('warn')}30`,
    'editorBracketMatch.background': '#00000000',
    'editorBracketMatch.border': colour('line-strong'),
    'editorUnicodeHighlight.border': colour('warn'),
    'editorError.foreground': colour('bad'),
    'editorWarning.foreground': colour('warn'),
    'editorInfo.foreground': colour('accent'),
    'editorGutter.foldingControlForeground': colour('muted'),
    'editorOverviewRuler.border': '#00000000',
    'scrollbarSlider.background': `${colour('line-strong')}40`,
    'scrollbarSlider.hoverBackground': `${colour('line-strong')}70`,
    'scrollbarSlider.activeBackground': `${colour('line-strong')}90`,
    'scrollbar.shadow': '#00000000',
  };
}

function widgetColours(colour: ReadToken): editor.IColors {
  return {
    focusBorder: colour('accent'),
    'widget.shadow': '#00000028',
    'widget.border': colour('line'),
    'editorWidget.background': colour('surface'),
    'editorWidget.foreground': colour('ink'),
    'editorWidget.border': colour('line'),
    'editorHoverWidget.background': colour('surface'),
    'editorHoverWidget.foreground': colour('ink'),
    'editorHoverWidget.border': colour('line'),
    'editorHoverWidget.statusBarBackground': colour('raised'),
    'editorSuggestWidget.background': colour('surface'),
    'editorSuggestWidget.foreground': colour('ink'),
    'editorSuggestWidget.border': colour('line'),
    'editorSuggestWidget.selectedBackground': colour('accent-soft'),
    'editorSuggestWidget.selectedForeground': colour('ink'),
    'editorSuggestWidget.selectedIconForeground': colour('ink'),
    'editorSuggestWidget.highlightForeground': colour('accent'),
    'editorSuggestWidget.focusHighlightForeground': colour('accent'),
    'editorMarkerNavigation.background': colour('raised'),
    'editorMarkerNavigationError.background': colour('bad'),
    'editorMarkerNavigationError.headerBackground': colour('raised'),
    'editorMarkerNavigationWarning.background': colour('warn'),
    'editorMarkerNavigationWarning.headerBackground': colour('raised'),
    'list.hoverBackground': colour('raised'),
    'list.focusBackground': colour('accent-soft'),
    'list.focusForeground': colour('ink'),
    'list.highlightForeground': colour('accent'),
    'quickInput.background': colour('surface'),
    'quickInput.foreground': colour('ink'),
    'quickInputList.focusBackground': colour('accent-soft'),
    'quickInputList.focusForeground': colour('ink'),
    'pickerGroup.foreground': colour('muted'),
    'input.background': colour('surface'),
    'input.foreground': colour('ink'),
    'input.border': colour('line-strong'),
    'input.placeholderForeground': colour('faint'),
    'inputOption.activeBackground': colour('accent-soft'),
    'inputOption.activeForeground': colour('ink'),
    'inputOption.activeBorder': colour('accent'),
    'keybindingLabel.background': colour('raised'),
    'keybindingLabel.foreground': colour('ink'),
    'keybindingLabel.border': colour('line'),
    'keybindingLabel.bottomBorder': colour('line'),
    'icon.foreground': colour('muted'),
    'textLink.foreground': colour('accent'),
    'textLink.activeForeground': colour('accent'),
    'textCodeBlock.background': colour('raised'),
  };
}
