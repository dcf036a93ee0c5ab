import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout, editsOf } from './walk-through';

const FOLDERS = ['src', 'sandbox', 'e2e', 'scripts', 'docs', 'public'];
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'sandbox/README.md',
  ...readdirSync(join(checkout, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Everything there is, and what a reader of a walk-through makes. */
const there = [
  ...FOLDERS,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ),
  ...editsOf('Add an endpoint, walked through').map(({ file }) => file),
];

/** A path in words; `*` is any part of one name. */
function exists(path: string): boolean {
  const [start, ...rest] = path.replace(/\/$/, '').split('*');
  if (rest.length === 0) return there.includes(start ?? '');
  const parts = [start ?? '', ...rest].map((part) => part.replaceAll('.', '[.]'));
  return there.some((one) => new RegExp(`^${parts.join('[^/]*')}$`).test(one));
}

const named = new RegExp(`\`((?:${FOLDERS.join('|')})/[^\`\\s]*)\``, 'g');

test.each(PAGES)('%s names paths that exist', (page) => {
  const text = readFileSync(join(checkout, page), 'utf8');
  const paths = [...text.matchAll(named)].map(([, path = '']) => path);
  expect(paths.filter((path) => !exists(path))).toEqual([]);
  const links = [...text.matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(checkout, dirname(page), link)))).toEqual([]);
});
