import { composeOf, percentile } from './texts.mjs';

const KEYS = 120;
/** The first keys also compile what they run. */
const WARM_UP = 100;
const WARM_UP_GAP_MS = 25;
/** Between two keys of somebody who types fast. */
const QUICK_MS = 100;
/** Between two keys of somebody who thinks: each part of what follows a pause is met by some key. */
const SLOW_MS = { from: 250, to: 900 };
/** Long enough for all that follows a pause. */
const PAUSE_MS = 1500;
const PAUSES = 10;
const FRAME_MS = 1000 / 60;

/** Types at the end of a value in the middle of a compose text of a size and returns what a key costs, in milliseconds. */
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
  await press(page, WARM_UP, () => WARM_UP_GAP_MS);
  await page.waitForTimeout(PAUSE_MS);
  await page.evaluate(markKeys);
  const quick = await traceKeys(browser, page, () => QUICK_MS);
  const { from, to } = SLOW_MS;
  const slow = await traceKeys(browser, page, (key) => from + ((to - from) * (key % 40)) / 40);
  await page.waitForTimeout(PAUSE_MS);
  const pauses = await measurePauses(context, page);
  await context.close();
  return {
    kilobytes,
    'quick key p50': percentile(quick.own, 0.5),
    'quick key p99': percentile(quick.own, 0.99),
    'quick key, held p99': percentile(quick.held, 0.99),
    'slow key p50': percentile(slow.own, 0.5),
    'slow key p99': percentile(slow.own, 0.99),
    'slow key, held p99': percentile(slow.held, 0.99),
    'pause p50': percentile(pauses, 0.5),
    'quick key p99, in frames': inFrames(percentile(quick.own, 0.99)),
    'slow key p99, in frames': inFrames(percentile(slow.own, 0.99)),
  };
}

const inFrames = (ms) => Math.round((100 * ms) / FRAME_MS) / 100;

async function press(page, keys, gapAfter) {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(gapAfter(key));
  }
}

/** In the page: marks each key, and the frame that shows it. */
function markKeys() {
  const mark = () => {
    performance.mark('bench-key');
    requestAnimationFrame(() => performance.mark('bench-frame'));
  };
  window.addEventListener('keydown', mark, { capture: true });
}

/**
 * What the main thread did from each key to the frame that shows it: `own`, the time it computed for
 * that, whatever else the machine's cores did; and `held`, the longest it was not free to answer, which
 * on a machine with few cores includes its waiting for one.
 */
async function traceKeys(browser, page, gapAfter) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await press(page, KEYS, gapAfter);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const at = (name) =>
    traceEvents.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const keys = at('bench-key');
  const isOnMain = ({ pid, tid }) => pid === keys[0].pid && tid === keys[0].tid;
  const tasks = at('ThreadControllerImpl::RunTask').filter(isOnMain);
  const frames = at('bench-frame');
  const work = keys.slice(0, -1).map(({ ts }) => {
    const frame = frames.find((mark) => mark.ts > ts);
    return tasks.filter((task) => task.ts + task.dur > ts && task.ts <= frame.ts);
  });
  return {
    own: work.map((own) => own.reduce((sum, { tdur }) => sum + tdur, 0) / 1000),
    held: work.map((own) => Math.max(...own.map(({ dur }) => dur)) / 1000),
  };
}

/** What the main thread does in all from a key on that is followed by a pause: preview, checks, their answer. */
async function measurePauses(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const pauses = [];
  for (let pause = 0; pause < PAUSES; pause += 1) {
    const before = await busy();
    await press(page, 1, () => PAUSE_MS);
    pauses.push((await busy()) - before);
  }
  return pauses;
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
