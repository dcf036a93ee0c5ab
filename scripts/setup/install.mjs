import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolRefusal, root } from './entry.mjs';
import { withLock } from './lock.mjs';
import { npmCommand, run } from './run.mjs';

/** Installs from the lock file unless node_modules already is what the lock file says. */
export async function ensureInstalled(log = console.log) {
  if (isInstalled()) return;
  await withLock(join(root, '.cache', 'setup.lock'), log, async () => {
    if (isInstalled()) return;
    log('Installing the packages of package-lock.json (once; about half a minute) …');
    const npm = npmCommand();
    // Needed on Windows only, where the fallback `npm` is a .cmd file; the arguments are constants.
    const shell = npm.args.length === 0 && process.platform === 'win32';
    const flags = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
    const code = await run(npm.command, [...npm.args, ...flags], { shell });
    if (code !== 0)
      throw new ToolRefusal(`npm ci failed (exit code ${code}); its message is above.`);
  });
}

/**
 * npm writes node_modules/.package-lock.json last and only when all went well, so it is a better
 * witness than a stamp of our own: it also knows a `npm ci` that a person ran by hand.
 */
function isInstalled() {
  const wanted = packages('package-lock.json');
  const present = packages(join('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
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
