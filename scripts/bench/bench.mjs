import { chromium } from '@playwright/test';
import { root } from '../setup/entry.mjs';
import { measureLint } from './lint.mjs';
import { measureLoad } from './load.mjs';
import { print } from './print.mjs';
import { serveBare, serveConsole } from './served.mjs';
import { measureTyping } from './typing.mjs';
import { measureVerdicts } from './verdicts.mjs';

const LOADS = 5;

/** Measures what the options ask for on the built page, and prints it. */
export async function bench(executablePath, { parts, kilobytes, against }) {
  const asked = (part, measure) => (parts.includes(part) ? measure() : undefined);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--no-first-run'],
  });
  const servers = [];
  const served = async (name, serve) => {
    const server = await serve();
    servers.push(server);
    return { name, url: server.url };
  };
  try {
    const own = await served('this', () => serveConsole(root));
    const load = await asked('load', () => measureLoad(browser, own.url, LOADS));
    const typing = await asked('typing', async () => {
      const other = against && (await served('against', () => serveConsole(against)));
      const bare = { ...(await served('bare Monaco', serveBare)), bare: true };
      const subjects = [own, ...(other ? [other] : []), bare];
      const measured = [];
      for (const size of kilobytes) {
        // Keys are compared where they are dearest.
        const pages = await measureTyping(browser, subjects, size, size === Math.max(...kilobytes));
        measured.push({ kilobytes: size, pages });
      }
      return measured;
    });
    const lint = await asked('lint', measureLint);
    const verdicts = await asked('verdicts', () => measureVerdicts(kilobytes));
    print({ load, typing, lint, verdicts });
  } finally {
    await browser.close();
    for (const { stop } of servers) await stop();
  }
}
