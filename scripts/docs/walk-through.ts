import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../', import.meta.url));

export interface Edit {
  file: string;
  /** A part of one line, before which the text goes; none for a new file. */
  before: string | undefined;
  text: string;
}

/** What a reader is told to do: "Make `file`:" or "In `file`, before `line`:", and a block of code. */
const TOLD =
  /(?:Make `(?<made>[^`]+)`|In `(?<file>[^`]+)`, before `(?<before>[^`]+)`):\n\n(?<indent> *)```\w+\n(?<text>[^]*?)\n *```/g;

/** The edits of one walk-through of CONTRIBUTING.md, as they are written there. */
export function editsOf(title: string): Edit[] {
  const page = readFileSync(join(checkout, 'CONTRIBUTING.md'), 'utf8');
  const section = page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const edits = [...section.matchAll(TOLD)].map(({ groups = {} }) => {
    const { made, file = '', before, indent = '', text = '' } = groups;
    return { file: made ?? file, before, text: text.replaceAll(`\n${indent}`, '\n').trimStart() };
  });
  const blocks = [...section.matchAll(/```\w/g)];
  if (edits.length === 0 || edits.length < blocks.length) {
    throw new Error(`"${title}" says of ${edits.length} of ${blocks.length} blocks where they go`);
  }
  return edits;
}

/** What types and unit tests read; the rest of the checkout need not be there. */
const PARTS = ['public', 'sandbox', 'scripts', 'src', 'package.json', 'tsconfig.json'];
const BUILD = ['tailwind.config.ts', 'vite.config.ts'];

/** A copy of the sources beside the same packages; `remove` leaves nothing of it. */
export function copySources(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'walk-through-'));
  for (const part of [...PARTS, ...BUILD]) {
    cpSync(join(checkout, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Does one edit in a folder; throws where the line to find is missing or not the only one. */
export function apply({ file, before, text }: Edit, folder: string): void {
  const path = join(folder, file);
  if (before === undefined) {
    writeFileSync(path, `${text}\n`, { flag: 'wx' });
    return;
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  const found = lines.flatMap((line, at) => (line.includes(before) ? [at] : []));
  const [at] = found;
  if (at === undefined || found.length > 1) {
    throw new Error(`${file} has ${found.length} lines with ${before}`);
  }
  writeFileSync(path, lines.toSpliced(at, 0, text).join('\n'));
}
