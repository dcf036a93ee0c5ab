import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';

/** What drives WebKitGTK, and a screen for it where there is none. */
const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

/**
 * Why there is no WebKitGTK to test with, or undefined where there is one, or root on Debian could install it.
 * `WEBKIT=none` does without.
 */
export async function whyNoWebKit(log = console.log) {
  if (process.env.WEBKIT === 'none') return 'WEBKIT is none.';
  const isThere = () => needed.every((file) => existsSync(file));
  if (!isThere()) await installDebian('webkit2gtk-driver xvfb', log);
  if (isThere()) return undefined;
  return 'There is no WebKitGTK with its driver and Xvfb here, nor may they be installed.';
}
