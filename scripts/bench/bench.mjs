import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../setup/entry.mjs';
import { measureLint } from './lint.mjs';
import { measureLoad } from './load.mjs';
import { measureTyping } from './typing.mjs';
import { measureVerdicts } from './verdicts.mjs';

const KILOBYTES = [1, 20, 200];
const LOADS = 5;

/** Runs all measurements against the built page and prints a table and then the same as JSON. */
export async function bench(executablePath) {
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'scripts', 'serve.mjs')], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--no-first-run'],
  });
  try {
    await once(server.stdout, 'data');
    const url = `http://localhost:${port}/`;
    const load = await measureLoad(browser, url, LOADS);
    const typing = [];
    for (const kilobytes of KILOBYTES) typing.push(await measureTyping(browser, url, kilobytes));
    print(load, typing, await measureLint(), await measureVerdicts(KILOBYTES));
  } finally {
    await browser.close();
    server.kill();
  }
}

function print(load, typing, lint, verdicts) {
  console.log(`\nOpening the page (median of ${LOADS} cold loads, loopback)`);
  console.table({
    'first paint, ms': load.firstPaint,
    'form usable, ms': load.formUsable,
    'editor ready, ms': load.editorReady,
    'bytes until the form is usable': load.bytesToForm,
    'bytes until the editor is ready': load.bytesToEditor,
  });
  console.log(
    'Typing in the compose editor (ms of the main thread from a key to its frame; scripts/bench/typing.mjs says how)',
  );
  console.table(
    Object.fromEntries(typing.map(({ kilobytes, ...rest }) => [`${kilobytes} KB`, rest])),
  );
  console.log('The checks of a compose text and its hash, in ms; the page runs them in a worker');
  console.table(Object.fromEntries(lint.map(({ what, ...rest }) => [what, rest])));
  console.log('The verdict on a hash, in ms');
  console.table(
    Object.fromEntries(verdicts.map(({ kilobytes, ...rest }) => [`${kilobytes} KB`, rest])),
  );
  console.log(JSON.stringify({ load, typing, lint, verdicts }));
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
