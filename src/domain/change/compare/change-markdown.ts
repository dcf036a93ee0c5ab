import { diffLines } from 'diff';
import type { ComparedDocument, ComparedVersions } from './compare-documents';

/** Lines of a text diff that are shown; a comment is to be read. */
const MOST_LINES = 400;
const CONTEXT = 3;

/** A comparison as the text of a pull request's comment: Markdown, or plain lines for a terminal. */
export function changeMarkdown(comparison: ComparedVersions): string {
  const { before, after, isSame, changes, findings, exposure } = comparison;
  if (isSame) {
    return before.hashed
      ? `**The compose hash stays** \`${before.hashed.hash}\`. Nothing has to be registered.\n`
      : `**The compose hash stays**${SAME_SCRIPT}\n`;
  }
  return [
    '**The compose hash moves.**',
    '',
    '| | compose hash | bytes |',
    '| --- | --- | ---: |',
    hashRow('before', before),
    hashRow('after', after),
    '',
    ...(before.hashed ? [] : [NOT_KNOWN, '']),
    ...section(
      'What moved',
      changes.map(({ words }) => words),
    ),
    ...section('Made public or reachable', [
      ...exposure.gained.map((one) => `now: ${one}`),
      ...exposure.gone.map((one) => `before: ${one}`),
    ]),
    ...section(
      'New findings',
      findings.gained.map(
        ({ severity, place, message }) => `${severity}, \`${place}\`: ${message}`,
      ),
    ),
    ...section(
      'Findings that are gone',
      findings.gone.map(({ place, message }) => `\`${place}\`: ${message}`),
    ),
    ...changes.flatMap(({ key, texts }) => (texts ? textDiff(key, texts.before, texts.after) : [])),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

const SAME_SCRIPT = ', as long as the server adds the same pre-launch script to both.';
const NOT_KNOWN =
  'Neither hash can be known before: the server adds its own pre-launch script to both.';

function hashRow(which: string, { hashed }: ComparedDocument): string {
  return hashed
    ? `| ${which} | \`${hashed.hash}\` | ${hashed.bytes} |`
    : `| ${which} | not known before | |`;
}

function section(title: string, items: string[]): string[] {
  if (items.length === 0) return [];
  return [`**${title}**`, '', ...items.map((one) => `- ${oneLine(one)}`), ''];
}

/** What comes from the documents stays in its line and can begin no HTML or other Markdown of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll('<', '\\<');
}

function textDiff(key: string, before: string, after: string): string[] {
  const lines = hunks(before, after);
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  const fence = fenceFor(shown);
  return [
    `<details><summary>${key.replaceAll(/[^\w.]/g, '')}</summary>`,
    '',
    `${fence}diff`,
    ...shown,
    ...(rest > 0 ? [`… ${rest} more lines`] : []),
    fence,
    '',
    '</details>',
    '',
  ];
}

/** Longer than any row of backticks inside, so that nothing ends it early. */
function fenceFor(lines: string[]): string {
  const longest = lines.flatMap((line) => line.match(/`+/g) ?? []).map((row) => row.length);
  return '`'.repeat(Math.max(3, ...longest.map((length) => length + 1)));
}

/** The changed lines with a few around them. */
function hunks(before: string, after: string): string[] {
  const parts = diffLines(before, after, { maxEditLength: 5000 });
  if (!parts) return ['  (too much changed to be shown line by line)'];
  return parts.flatMap(({ added, removed, value }, i) => {
    const lines = value.replace(/\r?\n$/, '').split(/\r?\n/);
    if (added) return lines.map((line) => `+ ${line}`);
    if (removed) return lines.map((line) => `- ${line}`);
    return around(lines, { isFirst: i === 0, isLast: i === parts.length - 1 });
  });
}

function around(
  lines: string[],
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string[] {
  const head = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (lines.length <= head + tail) return lines.map((line) => `  ${line}`);
  const kept = [...lines.slice(0, head), '…', ...lines.slice(lines.length - tail)];
  return kept.map((line) => `  ${line}`);
}

/** The same for a terminal, without Markdown's marks. */
export function changePlain({
  before,
  after,
  isSame,
  changes,
  exposure,
  findings,
}: ComparedVersions): string {
  if (isSame)
    return `Same compose hash${before.hashed ? `: ${before.hashed.hash}` : SAME_SCRIPT}\n`;
  return [
    ...(before.hashed && after.hashed
      ? [
          `before ${before.hashed.hash} (${before.hashed.bytes} bytes)`,
          `after  ${after.hashed.hash} (${after.hashed.bytes} bytes)`,
        ]
      : [`Another compose hash. ${NOT_KNOWN}`]),
    ...changes.map(({ words }) => `  ${words.replaceAll('`', '')}`),
    ...(changes.length === 0
      ? ['  The documents say the same; only the form of the text is another.']
      : []),
    ...exposure.gained.map((one) => `  now: ${one}`),
    ...exposure.gone.map((one) => `  before: ${one}`),
    ...findings.gained.map(
      ({ severity, place, message }) => `  new ${severity}: ${place}: ${message}`,
    ),
    ...findings.gone.map(({ place, message }) => `  gone: ${place}: ${message}`),
    '',
  ].join('\n');
}
