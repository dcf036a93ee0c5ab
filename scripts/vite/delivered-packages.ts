import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package of others, part of which is in what is handed out. */
export interface DeliveredPackage {
  name: string;
  version: string;
  /** As its package.json says it, an SPDX expression. */
  license: string;
  /** Every text that has to go along with it, in full. */
  texts: string[];
}

const NEEDED = /^(licen[cs]e|copying|notice|third-?party-?notices)/i;

/** What is made of a package without being a module of it: by the beginning of a module's id, its package. */
const MADE_OF: readonly (readonly [beginning: string, name: string])[] = [
  ['\0virtual:compose-', 'dclint'],
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
];

/** The folder of the package that a module came from; undefined for one of our own. */
export function packageFolder(id: string, root: string): string | undefined {
  const made = MADE_OF.find(([beginning]) => id.startsWith(beginning));
  if (made) return join(root, 'node_modules', made[1]);
  // The skin of every page is written by it.
  if (id.endsWith('/src/index.css')) return join(root, 'node_modules', 'tailwindcss');
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@?]+)/.exec(id) ?? [];
  return folder;
}

interface Manifest {
  name: string;
  version: string;
  license?: unknown;
  author?: string | { name?: string };
}

/** Reads what must be said of a package. Throws where it says no licence, or none whose text is known. */
function readPackage(folder: string): DeliveredPackage {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  // As npm packed it; what is looked at is checked.
  const manifest = JSON.parse(text) as Manifest;
  const { name, version, license } = manifest;
  if (typeof license !== 'string') throw new Error(`${name} ${version} does not say its licence.`);
  const files = readdirSync(folder).filter((file) => NEEDED.test(file));
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    license,
    texts: texts.length > 0 ? texts : [standardText(manifest, license)],
  };
}

/** Of a package that names a licence and comes without its text. */
function standardText({ name, version, author }: Manifest, license: string): string {
  const file = fileURLToPath(new URL(`licences/${license}.txt`, import.meta.url));
  if (!existsSync(file))
    throw new Error(`${name} ${version} comes without the text of ${license}.`);
  const who = typeof author === 'object' ? author.name : author;
  const by = who === undefined ? '' : `Copyright (c) ${who}\n\n`;
  return `${by}${readFileSync(file, 'utf8').trim()}`;
}

/** The packages that modules came from, by name and version. */
export function packagesOf(ids: Iterable<string>, root: string): DeliveredPackage[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const folder = packageFolder(id, root);
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  return [...folders]
    .map(readPackage)
    .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}
