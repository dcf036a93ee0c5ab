/** A text without the fence that Markdown puts around code, where all of it is within one. */
export function fencedText(text: string): string {
  const [, mark, inside] = /^\s*(`{3,10}|~{3,10})[^\n]*\n([\s\S]*?)\n?\1\s*$/.exec(text) ?? [];
  return mark === undefined || inside === undefined ? text : `${inside}\n`;
}
