import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, root } from '../setup/entry.mjs';

/** What is mutated: the folders and files whose mistakes a reader of the page cannot see. */
const subjects = [
  'src/domain/hash',
  'src/domain/secrets',
  'src/domain/cloud/placement',
  'src/domain/cloud/price.ts',
  'src/domain/cloud/gpu-slots.ts',
  'src/domain/cloud/gpu-images.ts',
  'src/domain/request/rules',
  'src/domain/compose/rules',
];
const USAGE = `npm run mutants -- [FILE or FOLDER …], each in or above one of:\n${subjects.join('\n')}`;

/** The files in which mutants are made, by subject; all of them, or those under the named paths. */
export function chooseFiles(paths) {
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''));
  const all = subjects.flatMap((subject) => filesOf(subject).map((file) => ({ subject, file })));
  const isUnder = (file) => (path) => file === path || file.startsWith(`${path}/`);
  const unknown = wanted.filter((path) => !all.some(({ file }) => isUnder(file)(path)));
  if (unknown.length > 0)
    throw new ToolRefusal(`No mutants are made in ${unknown.join(', ')}.\n${USAGE}`);
  return wanted.length === 0 ? all : all.filter(({ file }) => wanted.some(isUnder(file)));
}

function filesOf(subject) {
  if (statSync(join(root, subject)).isFile()) return [subject];
  return readdirSync(join(root, subject), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

/** Tests and their tables are what notices a mutant. */
const isSource = (name) => name.endsWith('.ts') && !/\.(test|table)\.ts$/.test(name);
