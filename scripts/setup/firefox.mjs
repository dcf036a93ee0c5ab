import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';
import { ToolRefusal } from './entry.mjs';

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
  if (found) return found;
  await installDebian('firefox-esr', log);
  return places.find((place) => existsSync(place));
}
