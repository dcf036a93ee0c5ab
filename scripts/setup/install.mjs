import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, root } from './entry.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './run.mjs';

/**
 * Installs from the lock file unless node_modules already holds what is asked for: what building and
 * serving needs or, for the tests, everything. What is there beyond it stays.
 */
export async function ensureInstalled({ tests = false, log = console.log } = {}) {
  // To the tools of the build they begin a query or a fragment; half of their files would not be found.
  const odd = /[#?]/.exec(root)?.[0];
  if (odd)
    throw new ToolRefusal(
      `The path of this checkout holds a ${odd}, which the build cannot read: ${root}\nMove it to a folder without.`,
    );
  if (isInstalled(tests)) return;
  await withLock(join(root, '.cache', 'setup.lock'), log, async () => {
    if (isInstalled(tests)) return;
    log(`Installing the packages of package-lock.json${tests ? ', those for tests too' : ''} …`);
    const subset = tests ? '--include=dev' : '--omit=dev';
    // Which Node will do has been decided before; npm would also judge packages it leaves out.
    const flags = ['--ignore-scripts', '--no-engine-strict', '--no-audit', '--no-fund'];
    const code = await runNpm(['ci', subset, ...flags]);
    if (code !== 0)
      throw new ToolRefusal(`npm ci failed (exit code ${code}); its message is above.`);
  });
}

/**
 * npm writes node_modules/.package-lock.json last and only when all went well, so it is a better
 * witness than a stamp of our own: it also knows a `npm ci` that a person ran by hand.
 */
function isInstalled(tests) {
  const wanted = packages('package-lock.json');
  const present = packages(join('node_modules', '.package-lock.json'));
  return Boolean(wanted && present) && holdsPackages(wanted, present, tests);
}

/** Whether the second list of packages holds what the first asks for, with or without those for tests. */
export function holdsPackages(wanted, present, tests) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.dev && !tests)) return true;
    const found = present[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
