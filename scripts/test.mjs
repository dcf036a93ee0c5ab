import { requireNode } from './setup/node-version.mjs';

// npm test: every check, going on after a failure. npm test -- unit e2e runs only those.
requireNode();
const { ToolRefusal, main, root } = await import('./setup/entry.mjs');
const { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } =
  await import('node:fs');
const { join, resolve } = await import('node:path');
const {
  browserSteps,
  extraArguments,
  lanes,
  nodeArguments,
  ranNothing,
  resultsFolder,
  sharedSteps,
  steps,
} = await import('./test-steps.mjs');
const { requireChromium } = await import('./setup/chromium.mjs');
const { runNode } = await import('./setup/run.mjs');
const { onTestNode } = await import('./setup/test-node.mjs');

/** A step that hangs must end before whoever waits for it gives up. */
const limitMs = 62 * 60 * 1000;

await main(async () => {
  const asked = process.argv.slice(2);
  const isShared = asked[0] === '--shared';
  const wanted = isShared ? sharedSteps : choose(asked);
  const suite = isShared ? 'shared' : 'test';
  const env = { ...process.env };
  if (isShared) env.SHARED_DIR = sharedFolder();
  if (wanted.some((step) => browserSteps.includes(step))) requireChromium();
  await onTestNode();

  const { ensureInstalled } = await import('./setup/install.mjs');
  await ensureInstalled({ tests: true });
  rmSync(resultsFolder(suite), { recursive: true, force: true });
  mkdirSync(resultsFolder(suite), { recursive: true });

  const done = [];
  const tell = async (step, log) => {
    const before = performance.now();
    const ok = await runStep(step, suite, env, log);
    if (log) console.log(`${heading(step)}\n${readFileSync(log, 'utf8')}`);
    done.push({
      step,
      ok: Boolean(ok),
      skipped: ok === 'skipped',
      seconds: Math.round((performance.now() - before) / 100) / 10,
    });
    writeFileSync(join(resultsFolder(suite), 'steps.json'), JSON.stringify(done));
  };
  const early = lanes.map((lane) => lane.filter((step) => wanted.includes(step)));
  if (early.every((lane) => lane.length > 0)) {
    console.log('\nSide by side, each told of when it is done:');
    for (const lane of early) console.log(`  ${lane.join(', ')}`);
    const inTurn = async (lane) => {
      for (const step of lane) await tell(step, join(resultsFolder(suite), `${step}.log`));
    };
    await Promise.all(early.map(inTurn));
  }
  for (const step of wanted) {
    if (done.some((one) => one.step === step)) continue;
    console.log(heading(step));
    await tell(step);
  }
  const place = ({ step }) => wanted.indexOf(step);
  process.exitCode = summarize(done.toSorted((a, b) => place(a) - place(b))) ? 0 : 1;
});

function heading(step) {
  return `\n── ${step} ${'─'.repeat(Math.max(0, 70 - step.length))}`;
}

/** With a `log`, what it prints goes there. */
async function runStep(step, suite, env, log) {
  const out = log ? openSync(log, 'w') : 'inherit';
  try {
    const report = join(resultsFolder(suite), `${step.replace(':', '-')}.json`);
    if (step === 'unit') await (await import('./setup/registry.mjs')).ensureRegistry();
    if (step === 'component') await prepareBrowser(env);
    if (step.startsWith('e2e')) await preparePage(env);
    if (step === 'e2e:firefox') {
      const { ensureFirefox } = await import('./setup/firefox.mjs');
      const firefox = await ensureFirefox();
      if ('why' in firefox) return skip(firefox.why);
      env.FIREFOX_PATH = firefox.path;
    }
    if (step === 'e2e:webkit') {
      const { whyNoWebKit } = await import('./setup/webkit.mjs');
      const why = await whyNoWebKit();
      if (why) return skip(why);
    }
    const args = [...nodeArguments(step), ...extraArguments(step, report)];
    const options = {
      env: { ...env, TEST_REPORT: report },
      timeout: limitMs,
      stdio: ['ignore', out, out],
    };
    const ok = (await runNode(args, options)) === 0;
    return ok && ranNothing(report) ? 'skipped' : ok;
  } catch (error) {
    console.error(error.name === 'Refusal' ? error.message : error);
    return false;
  } finally {
    if (log) closeSync(out);
  }
}

/** A step that cannot be run here; it is not counted among those that were. */
function skip(why) {
  console.log(`Skipped: ${why}`);
  return 'skipped';
}

async function prepareBrowser(env) {
  const { ensureChromium } = await import('./setup/chromium.mjs');
  const chromium = await ensureChromium();
  if (chromium) env.CHROMIUM_PATH = chromium;
}

/** e2e looks at the built page: it must be the page of these sources, whichever steps were asked for. */
async function preparePage(env) {
  const { ensureBuilt } = await import('./setup/build.mjs');
  await ensureBuilt();
  await prepareBrowser(env);
}

function choose(asked) {
  const unknown = asked.filter((step) => !steps.includes(step));
  if (unknown.length > 0)
    throw new ToolRefusal(
      `No such step: ${unknown.join(', ')}. The steps are: ${steps.join(', ')}`,
    );
  return asked.length > 0 ? steps.filter((step) => asked.includes(step)) : steps;
}

function sharedFolder() {
  const folder = resolve(process.env.SHARED_DIR || join(root, '..', 'shared'));
  if (existsSync(folder)) return folder;
  throw new ToolRefusal(
    'These tests read a folder "shared" beside the checkout (or SHARED_DIR); it is not there.',
  );
}

function summarize(done) {
  console.log('');
  for (const { step, ok, skipped, seconds } of done) {
    const went = skipped ? 'skipped' : ok ? 'ok' : 'FAILED';
    console.log(`${went.padEnd(7)} ${step.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  return done.every(({ ok }) => ok);
}
