/**
 * Opens each page in turn, cold, in one browser, as often as `rounds` says. A form is usable when `load` has
 * fired, the page's code owns its first field (React or Vue left its mark on it) and the main thread answers.
 */
export async function measureLoad(browser, pages, rounds) {
  const loads = new Map(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) loads.get(page.name).push(await loadOnce(browser, page));
  }
  return [...loads].map(([name, all]) => ({
    name,
    ...Object.fromEntries(
      Object.keys(all[0]).map((key) => [key, median(all.map((load) => load[key]))]),
    ),
  }));
}

async function loadOnce(browser, { url, field, editor }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = [];
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => bytes.push(encodedDataLength));
  await page.addInitScript(watchStart, { field, editor });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.benchSeen?.usable);
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const bytesToForm = sum(bytes);
  if (editor) await page.waitForFunction(() => window.benchSeen.editor);
  const { firstPaint, usable, ready, shift, longest } = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    usable: window.benchSeen.usable,
    ready: window.benchSeen.editor ?? 0,
    shift: window.benchSeen.shift,
    longest: window.benchSeen.longest,
  }));
  await page.waitForLoadState('networkidle');
  const load = {
    firstPaint,
    usable,
    longestTask: longest,
    shift: shift * 1000,
    ready,
    bytesToForm,
    bytesAtRest: sum(bytes),
  };
  await context.close();
  return load;
}

/** Runs in the page, before anything of it. */
function watchStart({ field, editor }) {
  const seen = { shift: 0, longest: 0 };
  window.benchSeen = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (!seen.usable) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isOwned = (node) => Reflect.ownKeys(node).some((key) => /^__react|_vei/.test(String(key)));
  // A message to itself comes when the thread is free.
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port1.addEventListener('message', () => {
    const node = document.querySelector(field);
    if (document.readyState === 'complete' && node && isOwned(node)) {
      seen.usable ??= performance.now();
    }
    if (editor && document.querySelector(editor)) seen.editor ??= performance.now();
    if (!seen.usable || (editor && !seen.editor)) setTimeout(() => port2.postMessage(0), 1);
  });
  port2.postMessage(0);
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
