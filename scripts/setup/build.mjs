import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, root } from './entry.mjs';
import { withLock } from './lock.mjs';
import { binFile, runNode } from './run.mjs';

const cache = join(root, '.cache');
const dist = join(root, 'dist');
/** Lies inside dist, so that the build and the word about it move together; dot files are not served. */
const stamp = '.inputs';
const inputs = ['src', 'public', 'scripts/vite', 'index.html', 'package.json', 'package-lock.json'];
const configs = ['vite.config.ts', 'tailwind.config.ts', 'tsconfig.json'];
/** Stands in the pages. */
const policy = 'scripts/serve/headers.ts';
/** Builds when dist is missing or older than what it is made of; `force` builds in any case. */
export async function ensureBuilt({ force = false, log = console.log } = {}) {
  if (!force && isBuilt()) return;
  await withLock(join(cache, 'build.lock'), log, async () => {
    if (!force && isBuilt()) return;
    log('Building the page …');
    await build();
  });
}

function isBuilt() {
  const file = join(dist, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === inputsHash();
}

/** Builds beside dist and swaps by rename: a half-written dist is never there for another start to read. */
async function build() {
  removeLeftovers();
  const hash = inputsHash();
  const fresh = join(cache, `build-${process.pid}`);
  await buildInto(fresh);
  writeFileSync(join(fresh, stamp), hash);
  const old = join(cache, `old-${process.pid}`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the page into a folder, whatever is there. */
export async function buildInto(folder) {
  const flags = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const code = await runNode([binFile('vite', 'vite'), ...flags]);
  if (code !== 0)
    throw new ToolRefusal(`The build failed (exit code ${code}); its message is above.`);
}

function removeLeftovers() {
  for (const name of readdirSync(cache)) {
    if (/^(build|old)-\d+$/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function inputsHash() {
  const hash = createHash('sha256');
  const paths = [...inputs, ...configs, policy];
  for (const path of paths.flatMap(filesOf).toSorted()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Tests are no part of the page: changing one must not cost a build. */
function filesOf(path) {
  if (!existsSync(join(root, path))) return [];
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
