import { chromium } from '@playwright/test';
import { root } from '../setup/entry.mjs';
import { freePort } from '../setup/free-port.mjs';
import { measureLighthouse } from './lighthouse.mjs';
import { measureLint } from './lint.mjs';
import { measureLoad } from './load.mjs';
import { ensurePeers, servePeers } from './peers.mjs';
import { MANY_MACHINES, measureMachines } from './machines.mjs';
import { print } from './print.mjs';
import { measureProof } from './proof.mjs';
import { serveBare, serveConsole } from './served.mjs';
import { measureServer } from './server.mjs';
import { measureTyping } from './typing.mjs';
import { measureVerdicts } from './verdicts.mjs';

const LOADS = 7;

/** What is opened, and where the first thing to fill in, or to press, is there. */
const pagesToLoad = (own, peers) => [
  {
    name: 'this',
    url: own,
    field: 'main input, main textarea',
    editor: '.monaco-editor .view-line',
  },
  {
    name: 'Swagger UI',
    url: `${peers}/swagger`,
    field: '#ui .opblock-body :is(input, textarea, select)',
  },
  { name: 'Scalar', url: `${peers}/scalar`, field: '.scalar-app button' },
];

/** Measures what the options ask for on the built page, and prints it. */
export async function bench(executablePath, { parts, kilobytes, against }) {
  const asked = (part, measure) => (parts.includes(part) ? measure() : undefined);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-gpu',
      '--no-first-run',
      `--remote-debugging-port=${port}`,
    ],
  });
  const servers = [];
  const served = async (name, serve) => {
    const server = await serve();
    servers.push(server);
    return { name, url: server.url, pid: server.pid };
  };
  try {
    const own = await served('this', () => serveConsole(root));
    const load = await asked('load', async () => {
      await ensurePeers();
      const peers = await served('peers', servePeers);
      return measureLoad(browser, pagesToLoad(own.url, peers.url), LOADS);
    });
    const lighthouse = await asked('lighthouse', async () => {
      await ensurePeers();
      return measureLighthouse(port, [own.url, new URL('/audit', own.url).href]);
    });
    const machines = await asked('machines', async () => {
      const many = await served('many', () => serveConsole(root, MANY_MACHINES));
      return measureMachines(browser, many);
    });
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
    const proof = await asked('proof', () => measureProof(browser, own));
    // Of a process that has done nothing before.
    const server = await asked('server', async () =>
      measureServer(await served('alone', () => serveConsole(root))),
    );
    print({ load, lighthouse, machines, typing, lint, verdicts, proof, server });
  } finally {
    await browser.close();
    for (const { stop } of servers) await stop();
  }
}
