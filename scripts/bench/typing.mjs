const KEYS = 120;

/** Types in the middle of a compose text of a size and returns percentiles of the time a key costs. */
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
  await page.evaluate(watchKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('x');
    // Every tenth key comes after a pause, so that the preview and the checks run in between.
    await page.waitForTimeout(key % 10 === 9 ? 450 : 25);
  }
  await page.waitForTimeout(1500);
  const { keys, tasks } = await page.evaluate(() => window.benchKeys);
  await context.close();
  return {
    kilobytes,
    'key p50, ms': percentile(keys, 0.5),
    'key p99, ms': percentile(keys, 0.99),
    'long tasks': tasks.length,
    'longest task, ms': Math.round(Math.max(0, ...tasks)),
  };
}

/** In the page: from a key's first listener to the next task, and every task over 50 ms. */
function watchKeys() {
  const keys = [];
  const tasks = [];
  window.benchKeys = { keys, tasks };
  const channel = new MessageChannel();
  let started = 0;
  channel.port1.addEventListener('message', () => keys.push(performance.now() - started));
  channel.port1.start();
  window.addEventListener(
    'keydown',
    () => {
      started = performance.now();
      channel.port2.postMessage(0);
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** A valid compose text of about this many bytes: real files grow by services. */
function composeOf(bytes) {
  let text = 'services:\n';
  for (let i = 0; text.length < bytes - 160; i += 1) {
    text += `  service-${i}:\n    image: docker.io/library/nginx:1.27.${i}\n    environment:\n      MODE: production\n    ports:\n      - "${8000 + i}:80"\n`;
  }
  return text;
}

function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}
