const NAMED: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
};

const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r?\n)|([\s\S]))/gi;

/** What stands between the quotes of a JavaScript text, without its escapes (ECMA-262, 12.9.4). */
export function unescapedJs(written: string): string {
  return written.replace(ESCAPE, (_, ...found: (string | undefined)[]) => {
    const [point, unit, byte, lineEnd, sign = ''] = found;
    if (point !== undefined) {
      const code = Number.parseInt(point, 16);
      return code > 0x10_ffff ? '\ufffd' : String.fromCodePoint(code);
    }
    const hex = unit ?? byte;
    // One half of a pair stays one: its other half follows.
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (lineEnd !== undefined) return '';
    return Object.hasOwn(NAMED, sign) ? (NAMED[sign] ?? '') : sign;
  });
}
