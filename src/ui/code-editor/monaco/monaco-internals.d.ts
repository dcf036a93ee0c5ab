/** Monaco has this and no types for it: whether Tab indents or moves the focus, for all editors of the page. */
declare module 'monaco-editor/editor/browser/config/tabFocus' {
  export const TabFocus: {
    getTabFocusMode(): boolean;
    onDidChangeTabFocus(listener: (tabMoves: boolean) => void): { dispose(): void };
  };
}
