import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolRefusal } from './entry.mjs';
import { binFile, run, runNode } from './run.mjs';

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

/** Finds a Chromium or installs one: Debian's package when root on Debian, Playwright's own otherwise. */
export async function ensureChromium(log = console.log) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('Installing chromium-headless-shell (Debian package) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    const flags = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
    if ((await run('apt-get', flags, { env })) === 0 && existsSync(debian)) return debian;
  }
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
