/**
 * A text as HCL. Lines stand in a heredoc, which keeps every byte but always ends with a line end; any other text
 * in quotes, where every sign can be written.
 */
export function hclText(text: string, marker: string): string {
  if (!LINES.test(text)) return hclQuote(text);
  const end = freeMarker(text, marker);
  return `<<${end}\n${template(text)}${end}`;
}

/** Lines without control characters, the last of which has its end. */
const LINES = /^[\n\t\P{Cc}]*\n$/u;

/** In quotes, on one line. */
export function hclQuote(text: string): string {
  const escaped = [...text].map((char) => ESCAPES[char] ?? (isPlain(char) ? char : coded(char)));
  return `"${template(escaped.join(''))}"`;
}

const ESCAPES: Record<string, string> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** Neither a control character nor a byte order mark. */
function isPlain(char: string): boolean {
  return char >= ' ' && char !== '\x7f' && char !== '\ufeff';
}

function coded(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * What would begin an expression or a directive is written so that it does not: one sign is doubled; several in a row,
 * which doubling would make another sign of, stand in an expression of their own.
 */
function template(text: string): string {
  return text.replaceAll(/([$%]+)\{/g, (_, signs: string) =>
    signs.length === 1 ? `${signs}${signs}{` : `\${"${signs}"}{`,
  );
}

/** A marker that no line of the text is. */
function freeMarker(text: string, marker: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let free = marker;
  while (lines.has(free)) free += '_';
  return free;
}
