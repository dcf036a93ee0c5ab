import { existsSync } from 'node:fs';
import { ToolRefusal } from './entry.mjs';
import { run } from './run.mjs';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox to test with, where there is one or root on Debian can install it; undefined elsewhere. */
export async function ensureFirefox(log = console.log) {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen && !existsSync(chosen))
    throw new ToolRefusal(`FIREFOX_PATH names a file that is not there: ${chosen}`);
  const found = chosen || places.find((place) => existsSync(place));
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  log('Installing firefox-esr (Debian package) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const flags = ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'];
  await run('apt-get', flags, { env });
  return places.find((place) => existsSync(place));
}
