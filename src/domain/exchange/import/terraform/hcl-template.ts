import type { HclValue } from './hcl-values';

const NAMED: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const PIECE =
  /\$\$\{|%%\{|[$%]\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*\}|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;

/**
 * The parts of a text of Terraform: what stands there, and what it puts in with `${…}`. `$${` and `%%{` stand for
 * `${` and `%{`; back slashes escape between quotes only, not in a heredoc.
 */
export function templateParts(written: string, isQuoted: boolean): (string | HclValue)[] {
  const parts: (string | HclValue)[] = [];
  let text = '';
  let from = 0;
  for (const found of written.matchAll(PIECE)) {
    const [piece] = found;
    if (piece.startsWith('\\') && !isQuoted) continue;
    text += written.slice(from, found.index);
    from = found.index + piece.length;
    if (piece === '$${' || piece === '%%{') text += piece.slice(1);
    else if (piece.startsWith('\\')) text += unescapedHcl(piece.slice(1));
    else {
      if (text !== '') parts.push(text);
      text = '';
      parts.push(inserted(piece));
    }
  }
  text += written.slice(from);
  return text !== '' || parts.length === 0 ? [...parts, text] : parts;
}

function unescapedHcl(sign: string): string {
  if (/^u/i.test(sign)) {
    const code = Number.parseInt(sign.slice(1), 16);
    return code > 0x10_ffff ? '\ufffd' : String.fromCodePoint(code);
  }
  return Object.hasOwn(NAMED, sign) ? (NAMED[sign] ?? '') : sign;
}

function inserted(written: string): HclValue {
  const inner = written.slice(2, -1).trim();
  if (written.startsWith('$') && /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+$/.test(inner))
    return { is: 'reference', path: inner };
  return { is: 'expression', written };
}
