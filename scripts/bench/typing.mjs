import { composeOf, percentile } from './texts.mjs';

const KEYS = 120;
/** The first keys also compile what they run. */
const WARM_UP = 100;
/** How long after a key the main thread is watched: the frame that shows it is over by then. */
const WINDOW_MS = 25;
/** Long enough for all that follows a pause; a key within it would be told with what it met. */
const PAUSE_MS = 1500;
const FRAME_MS = 1000 / 60;

/** Types at the end of a value in the middle of a compose text of a size and returns percentiles of what a key costs. */
export async function measureTyping(browser, url, kilobytes) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('.monaco-editor .view-line');
  const group = page.getByRole('group', { name: 'Compose file' });
  const text = composeOf(kilobytes * 1024);
  const buffer = Buffer.from(text);
  await group
    .locator('input[type=file]')
    .setInputFiles({ name: 'docker-compose.yml', mimeType: 'text/yaml', buffer });
  await group.locator('.view-line').first().click();
  await goToLine(page, lineInTheMiddle(text, 'MODE:'));
  await page.keyboard.press('End');
  // The first analysis and highlighting of a new text are not part of a key.
  await page.waitForTimeout(3000);
  for (let key = 0; key < WARM_UP; key += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(WINDOW_MS);
  }
  await page.waitForTimeout(1000);
  const busy = await mainThread(context, page);
  const longestTasks = await traceKeys(browser, page);
  await page.evaluate(watchLongTasks);
  const scripts = [];
  const keys = [];
  const pauses = [];
  await typeKeys(page, async (press, pause) => {
    const before = await busy();
    await press();
    const after = await busy();
    scripts.push(after.script - before.script);
    keys.push(after.all - before.all);
    if (await pause()) pauses.push((await busy()).all - after.all);
  });
  const over50 = await page.evaluate(() => window.benchTasks);
  await context.close();
  return {
    kilobytes,
    'key, script p50': percentile(scripts, 0.5),
    'key, script p99': percentile(scripts, 0.99),
    'key, longest task p50': percentile(longestTasks, 0.5),
    'key, longest task p99': percentile(longestTasks, 0.99),
    'key, all p50': percentile(keys, 0.5),
    'key, all p99': percentile(keys, 0.99),
    'pause, all p50': percentile(pauses, 0.5),
    'tasks over 50': over50.length,
    'longest task p99, in frames':
      Math.round((100 * percentile(longestTasks, 0.99)) / FRAME_MS) / 100,
  };
}

/** Types KEYS times; every tenth key is followed by a pause, in which the preview and the checks run. */
async function typeKeys(page, each) {
  for (let key = 0; key < KEYS; key += 1) {
    const press = async () => {
      await page.keyboard.press('x');
      await page.waitForTimeout(WINDOW_MS);
    };
    const pause = async () => {
      if (key % 10 !== 9) return false;
      await page.waitForTimeout(PAUSE_MS);
      return true;
    };
    await each(press, pause);
  }
}

/** The longest the main thread was held at once by each key: its events, its frame, or what came with them. */
async function traceKeys(browser, page) {
  await page.evaluate(() => {
    window.addEventListener('keydown', () => performance.mark('bench-key'), { capture: true });
  });
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await typeKeys(page, async (press, pause) => {
    await press();
    await pause();
  });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const keys = traceEvents.filter(({ name }) => name === 'bench-key');
  const isOnMain = ({ pid, tid }) => pid === keys[0].pid && tid === keys[0].tid;
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && isOnMain(event));
  return keys.map(({ ts }) => {
    const own = tasks.filter((task) => task.ts + task.dur > ts && task.ts < ts + 1000 * WINDOW_MS);
    return Math.max(...own.map(({ dur }) => dur)) / 1000;
  });
}

function lineInTheMiddle(text, start) {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
  const found = lines.filter(({ line }) => line.startsWith(start));
  return found[Math.floor(found.length / 2)].number;
}

async function goToLine(page, number) {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
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
