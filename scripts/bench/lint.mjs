import { allowComposeSchema } from '../setup/compose-schema.mjs';
import { allowTypeScript } from '../setup/entry.mjs';
import { composeOf, composeOfServices, percentile } from './texts.mjs';

const TEXTS = [
  ['1 KB', composeOf(1024)],
  ['20 KB', composeOf(20 * 1024)],
  ['200 KB', composeOf(200 * 1024)],
  ['1,000 services', composeOfServices(1000)],
];
const ROUNDS = 20;

/** What the worker does after a pause, in this process: all checks of a compose text, and its hash. */
export async function measureLint() {
  await allowTypeScript();
  await allowComposeSchema();
  const { analyseCompose } = await import('@/domain/compose/analyse');
  const { predict } = await import('@/domain/hash/prediction');
  const rows = [];
  for (const [what, text] of TEXTS) {
    const request = {
      name: 'a',
      compose_file: { docker_compose_file: text, pre_launch_script: '#' },
    };
    const checks = [];
    const hashes = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      analyseCompose(text, { request });
      const checked = performance.now();
      await predict(request);
      checks.push(checked - begun);
      hashes.push(performance.now() - checked);
    }
    rows.push({
      what,
      bytes: text.length,
      'checks p50': percentile(checks, 0.5),
      'checks p99': percentile(checks, 0.99),
      'hash p50': percentile(hashes, 0.5),
    });
  }
  const perByte = (row) => row['checks p50'] / row.bytes;
  // Grows with the text and no faster: the cost of a byte at each size against that at 20 KB.
  return rows.map((row) => ({
    ...row,
    'per byte, against 20 KB': Math.round((100 * perByte(row)) / perByte(rows[1])) / 100,
  }));
}
