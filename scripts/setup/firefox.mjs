import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';
import { ToolRefusal } from './entry.mjs';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The stories are known to run in this one; how a Firefox is told what to do changes from one to the next. */
const OLDEST = 153;

/**
 * The path of the Firefox to test with, where there is one or root on Debian can install it; elsewhere why there is
 * none. `FIREFOX_PATH=none` does without.
 */
export async function ensureFirefox(log = console.log) {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen === 'none') return { why: 'FIREFOX_PATH is none.' };
  if (chosen && !existsSync(chosen))
    throw new ToolRefusal(`FIREFOX_PATH names a file that is not there: ${chosen}`);
  const find = () => places.find((place) => existsSync(place));
  let path = chosen || find();
  if (!path) {
    await installDebian('firefox-esr', log);
    path = find();
  }
  if (!path) return { why: 'There is no Firefox here, nor may one be installed.' };
  const version = versionOf(path);
  return version >= OLDEST
    ? { path }
    : { why: `${path} is Firefox ${version || 'of an unknown version'}; ${OLDEST} is needed.` };
}

/** 0 where it does not say. */
function versionOf(path) {
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
    return Number(/Firefox (\d+)/.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
