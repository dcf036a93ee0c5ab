import { readFileSync } from 'node:fs';

const ROUNDS = 9;
const VECTOR = new URL('../../src/domain/proof/vectors/near-mpc.json', import.meta.url);

/**
 * What the page takes from a real quote with its log, its document and Intel's collateral to every claim drawn, in
 * its worker: the first time on a page that was just opened, and from then on.
 */
export async function measureProof(browser, { url }) {
  const { quote, collateral, tcb_info } = JSON.parse(readFileSync(VECTOR, 'utf8'));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL('/audit', url).href);
  const main = page.getByRole('main');
  await main.getByLabel(/^As of/).fill('2026-08-14');
  const document = await main.getByRole('textbox', { name: 'Document or answer' }).elementHandle();
  const text = JSON.stringify({ ...tcb_info, ...collateral, quote });
  const cold = await page.evaluate(untilClaims, { field: document, value: text });
  await main.getByText(/^Genuine: /).waitFor();
  const hash = await main
    .getByRole('textbox', { name: /^Compose hash to compare with/ })
    .elementHandle();
  const warm = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = String(round).repeat(64);
    warm.push(await page.evaluate(untilClaims, { field: hash, value }));
  }
  await context.close();
  const [median] = warm.toSorted((a, b) => a - b).slice(Math.floor(ROUNDS / 2));
  return { first: Math.round(cold), 'warm p50': Math.round(median) };
}

/** In the page: types into a field, and waits until what follows from it is drawn. */
async function untilClaims({ field, value }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isThere = () => {
    const answer = document.querySelector('main div[aria-busy]');
    return answer?.getAttribute('aria-busy') === 'false' && answer.querySelector('li');
  };
  const start = performance.now();
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  set.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // What is there at first is the answer before.
  for (let frames = 0; frames < 2 || !isThere(); frames += 1) await frame();
  return performance.now() - start;
}
