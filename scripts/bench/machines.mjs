const MACHINES = 500;
const ROUNDS = 5;

/**
 * Opens the list of a workspace with very many machines, cold: when its first rows are there, and when a word that
 * is typed has narrowed it. The sandbox has them from the start.
 */
export async function measureMachines(browser, { url }) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await openOnce(browser, url));
  return { machines: MACHINES, usable: median(rounds, 'usable'), found: median(rounds, 'found') };
}

/** What the server of this measurement is started with. */
export const MANY_MACHINES = { SANDBOX_MACHINES: String(MACHINES) };

async function openOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL('/cvms', url).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelectorAll('main tbody tr').length >= 50);
  const usable = await page.evaluate(() => performance.now());
  const found = await page.evaluate(async () => {
    const start = performance.now();
    const field = document.querySelector('#machines-words');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    set.call(field, 'price-feed');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.querySelectorAll('main tbody tr').length > 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  await context.close();
  return { usable, found };
}

function median(rounds, key) {
  const sorted = rounds.map((round) => round[key]).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
