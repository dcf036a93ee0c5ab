import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Without a network the list of packages is waited for no longer than this. */
const timeout = 180_000;

/** Two steps of npm test may ask at once, and apt-get lets nobody wait for another one's list of packages. */
let before = Promise.resolve();

/** Installs packages, named with spaces between, where this is root on Debian; says whether it did. */
export async function installDebian(names, log = console.log) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const installed = before.then(() => install(names, log));
  before = installed.catch(() => undefined);
  return installed;
}

async function install(names, log) {
  log(`Installing ${names} (Debian) …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout };
  await run('apt-get', ['update', '-qq'], options);
  const flags = ['install', '-y', '-qq', '--no-install-recommends', ...names.split(' ')];
  return (await run('apt-get', flags, options)) === 0;
}
