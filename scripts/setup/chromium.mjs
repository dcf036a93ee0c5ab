import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebian } from './debian.mjs';
import { ToolRefusal } from './entry.mjs';
import { binFile, runNode } from './run.mjs';

const debian = '/usr/bin/chromium-headless-shell';

/** Where a Chromium may lie by system; the headless shell first, for it starts five times as fast. */
function places() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`);
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((n) => process.env[n]);
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return tails.flatMap((tail) => homes.flatMap((home) => (home ? [join(home, tail)] : [])));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return [debian, ...names.map((name) => `/usr/bin/${name}`)];
}

/** The Chromium to test with, or undefined: then Playwright looks for the one it installed itself. */
function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) {
    throw new ToolRefusal(`CHROMIUM_PATH names a file that is not there: ${chosen}`);
  }
  return chosen || places().find((place) => existsSync(place));
}

/** Where Playwright keeps the browsers that it installed itself, by system. */
function playwrightFolder() {
  const {
    PLAYWRIGHT_BROWSERS_PATH: chosen,
    LOCALAPPDATA: local,
    XDG_CACHE_HOME: xdg,
  } = process.env;
  if (chosen) return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(local ?? '', 'ms-playwright');
  return join(xdg || join(homedir(), '.cache'), 'ms-playwright');
}

/**
 * Says what to install where there is no Chromium and this account may install none: before anything else is done,
 * and not after the steps that need none. Throws ToolRefusal.
 */
export function requireChromium() {
  if (findChromium() || process.getuid?.() === 0) return;
  const folder = playwrightFolder();
  if (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('chromium'))) return;
  throw new ToolRefusal(
    [
      'The tests need a Chromium, and there is none here. One of these brings it:',
      '  sudo apt-get install chromium-headless-shell      (Debian; elsewhere chromium, or Chrome)',
      '  npx playwright install chromium --only-shell',
      '  CHROMIUM_PATH=/path/to/it npm test                (one that lies elsewhere)',
      'npm test -- types lint format layers unused lockfile schemas unit build size needs none.',
    ].join('\n'),
  );
}

/** Finds a Chromium or installs one: Debian's package when root on Debian, Playwright's own otherwise. */
export async function ensureChromium(log = console.log) {
  const found = findChromium();
  if (found) return found;
  if ((await installDebian('chromium-headless-shell', log)) && existsSync(debian)) return debian;
  log("Installing Playwright's own Chromium …");
  const cli = binFile('@playwright/test', 'playwright');
  const code = await runNode([cli, 'install', 'chromium', '--only-shell']);
  if (code === 0) return undefined;
  throw new ToolRefusal(
    'No Chromium found or installed. Name one: CHROMIUM_PATH=/path/to/it npm test',
  );
}

// Run by itself it prints the path, for programs that cannot import this file.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(findChromium() ?? '');
}
