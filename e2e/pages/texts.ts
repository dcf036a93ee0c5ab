/** Both count against one limit: the payload and the script that stands for "none". */
const LIMIT = 204_800;
const NO_SCRIPT = '# No pre-launch script.\n';

const compose = (end: string, more = '') =>
  [
    'services:',
    '  web:',
    '    image: nginx:1.27-alpine',
    ...(more ? [`    # ${more}`] : []),
    '',
  ].join(end);

/** A compose file of so many bytes, in lines as people have them. */
function ofBytes(bytes: number): string {
  const start = compose('\n');
  const line = `# ${'x'.repeat(97)}\n`;
  const rest = bytes - start.length;
  return start + line.repeat(Math.floor(rest / line.length)) + '#'.repeat(rest % line.length);
}

/** Texts that an editor, a clipboard or a serializer may change on their way, by what is special about them. */
export const TEXTS: Record<string, string> = {
  crlf: compose('\r\n'),
  bom: `\uFEFF${compose('\n')}`,
  'bom-and-crlf': `\uFEFF${compose('\r\n')}`,
  'mixed-line-ends': 'services:\r\n  web:\n    image: nginx:1.27-alpine\r\n    # one\n',
  'lone-cr': 'services:\r  web:\r    image: nginx:1.27-alpine\r',
  'no-final-line-end': compose('\n').trimEnd(),
  'blank-ends': `\n\n${compose('\n')}\n  \n`,
  // Decomposed, as a Mac writes it, beside the same letter composed; then what breaks naive JSON.
  unicode: compose(
    '\n',
    'cafe\u0301 = caf\u00e9, {"a": "b":"c"} \u2028\u2029\u0085 \u{1F9EA} <&> \\u0041 \\n \u202Edab',
  ),
  'at-the-limit': ofBytes(LIMIT - NO_SCRIPT.length),
};

export const ONE_BYTE_TOO_MUCH = ofBytes(LIMIT - NO_SCRIPT.length + 1);

/** Eight lines that every part of the console has something to say about; used where any text will do. */
export const COMPOSE = `services:
  web:
    image: nginx:1.27-alpine
    ports:
      - "80:80"
`;
