const NAMED: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/g;

/** The text of bash's $'…' (Bash manual, ANSI-C Quoting): what it does not know stays with its back slash. */
export function ansiText(quoted: string): string {
  return quoted.replace(ESCAPE, (written, ...parts: (string | undefined)[]) => {
    const [x, u, long, octal, sign] = parts;
    const hex = x ?? u ?? long;
    if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return ofCode(Number.parseInt(octal, 8) & 0xff);
    if (sign !== undefined && `'"?\\`.includes(sign)) return sign;
    return NAMED[sign ?? ''] ?? written;
  });
}

const ofCode = (code: number) => (code > 0x10_ffff ? '\ufffd' : String.fromCodePoint(code));
