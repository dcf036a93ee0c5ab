import { importPeer } from './peers.mjs';

const ROUNDS = 5;
const FORMS = ['desktop', 'mobile'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Below this Lighthouse's own figure for the machine, its scores say more of the machine than of the page. */
const SLOWEST_MACHINE = 1000;

/** Lighthouse's scores of each address, as a person at a desk and one with a phone would have it. */
export async function measureLighthouse(port, addresses) {
  const { default: lighthouse } = await importPeer('lighthouse');
  const { default: desktopConfig } = await importPeer('lighthouse/core/config/desktop-config.js');
  const rows = [];
  for (const address of addresses) {
    for (const form of FORMS) {
      const runs = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const flags = { port, logLevel: 'silent', onlyCategories: CATEGORIES };
        const { lhr } = await lighthouse(
          address,
          flags,
          form === 'desktop' ? desktopConfig : undefined,
        );
        runs.push(lhr);
      }
      rows.push(rowOf(new URL(address).pathname, form, runs));
    }
  }
  return rows;
}

function rowOf(page, form, runs) {
  const median = (read) => runs.map(read).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)];
  const machine = Math.round(median(({ environment }) => environment.benchmarkIndex));
  const scores = CATEGORIES.map((id) => [
    id,
    Math.round(100 * median(({ categories }) => categories[id].score)),
  ]);
  const metric = (id) => Math.round(median(({ audits }) => audits[id].numericValue));
  return {
    page,
    form,
    ...Object.fromEntries(scores),
    'largest paint, ms': metric('largest-contentful-paint'),
    'blocked, ms': metric('total-blocking-time'),
    'layout shift': median(({ audits }) => audits['cumulative-layout-shift'].numericValue),
    BenchmarkIndex: machine,
    ...(machine < SLOWEST_MACHINE && { void: 'the machine is too slow' }),
  };
}
