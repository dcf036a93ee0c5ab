import { composeOf, percentile } from './texts.mjs';

const KEYS = 120;
/** The first keys also compile what they run. */
const WARM_UP = 30;
const FRAME_MS = 1000 / 60;

/** Types in the middle of a compose text of a size and returns percentiles of what a key costs. */
export async function measureTyping(browser, url, kilobytes) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('.monaco-editor .view-line');
  const group = page.getByRole('group', { name: 'Compose file' });
  const buffer = Buffer.from(composeOf(kilobytes * 1024));
  await group
    .locator('input[type=file]')
    .setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/yaml', buffer });
  await group.locator('.view-line').first().click();
  await page.keyboard.press('End');
  // The first analysis and highlighting of a new text are not part of a key.
  await page.waitForTimeout(3000);
  for (let key = 0; key < WARM_UP; key += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(25);
  }
  await page.waitForTimeout(1000);
  const busy = await mainThread(context, page);
  await page.evaluate(watchLongTasks);
  const scripts = [];
  const keys = [];
  const pauses = [];
  for (let key = 0; key < KEYS; key += 1) {
    const before = await busy();
    await page.keyboard.press('x');
    await page.waitForTimeout(25);
    const after = await busy();
    scripts.push(after.script - before.script);
    keys.push(after.all - before.all);
    // Every tenth key is followed by a pause, in which the preview and the checks run.
    if (key % 10 === 9) {
      await page.waitForTimeout(600);
      pauses.push((await busy()).all - after.all);
    }
  }
  const tasks = await page.evaluate(() => window.benchTasks);
  await context.close();
  return {
    kilobytes,
    'key, script p50': percentile(scripts, 0.5),
    'key, script p99': percentile(scripts, 0.99),
    'key, all p50': percentile(keys, 0.5),
    'key, all p99': percentile(keys, 0.99),
    'pause, all p50': percentile(pauses, 0.5),
    'long tasks': tasks.length,
    'longest task': Math.round(Math.max(0, ...tasks)),
    'key p99, in frames': Math.round((100 * percentile(keys, 0.99)) / FRAME_MS) / 100,
  };
}

/** Reads the main thread's busy time so far, in milliseconds: of scripts, and with layout and painting. */
async function mainThread(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (wanted) => 1000 * metrics.find(({ name }) => name === wanted).value;
    return { script: read('ScriptDuration'), all: read('TaskDuration') };
  };
}

/** In the page: every task over 50 ms. */
function watchLongTasks() {
  const tasks = [];
  window.benchTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}
