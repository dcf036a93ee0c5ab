/** Times in the page since its navigation began, and bytes over the wire, each load in a fresh profile. */
export async function measureLoad(browser, url, rounds) {
  const loads = [];
  for (let round = 0; round < rounds; round += 1) loads.push(await loadOnce(browser, url));
  return Object.fromEntries(
    Object.keys(loads[0]).map((key) => [key, median(loads.map((load) => load[key]))]),
  );
}

async function loadOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = [];
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => bytes.push(encodedDataLength));
  await page.addInitScript(() => {
    const seen = {};
    window.benchSeen = seen;
    // Looked for at every frame: the time is that of the frame in which it can be used.
    const look = () => {
      if (document.getElementById('field-name')) seen.form ??= performance.now();
      if (document.querySelector('.monaco-editor .view-line')) seen.editor ??= performance.now();
      if (!seen.editor) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.benchSeen?.form);
  const bytesToForm = sum(bytes);
  await page.waitForFunction(() => window.benchSeen.editor);
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    formUsable: window.benchSeen.form,
    editorReady: window.benchSeen.editor,
  }));
  await page.waitForLoadState('networkidle');
  const load = { ...times, bytesToForm, bytesToEditor: sum(bytes) };
  await context.close();
  return load;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
