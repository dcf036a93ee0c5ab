import { readFileSync } from 'node:fs';
import { allowTypeScript } from '../setup/entry.mjs';
import { composeOf, percentile } from './texts.mjs';

const ROUNDS = 9;
const NOBODYS = '0'.repeat(64);
const QUOTE = new URL('../../src/domain/proof/vectors/near-mpc.json', import.meta.url);

/** What a verdict costs for a compose text of each size, in this process: a hash that matches, and one that nothing explains. */
export async function measureVerdicts(sizes) {
  await allowTypeScript();
  const { predict } = await import('@/domain/hash/prediction');
  const { subjectOfRequest } = await import('@/domain/hash/subject');
  const { judge } = await import('@/domain/hash/verdict/verdict');
  const { audit } = await import('@/domain/proof/audit/audit');
  const rows = [];
  const proof = await medianTime(proofOf(audit));
  for (const kilobytes of sizes) {
    const docker_compose_file = composeOf(kilobytes * 1024);
    const compose_file = { name: '', docker_compose_file, pre_launch_script: '#\n' };
    const request = { name: 'bench', compose_file };
    const { text, hash } = await predict(request);
    rows.push({
      kilobytes,
      'matches p50': await medianTime(() => judge(hash, subjectOfRequest(request))),
      'differs, all tried p50': await medianTime(() => judge(NOBODYS, subjectOfRequest(request))),
      'document checked p50': await medianTime(() => audit({ text, hash })),
      'quote and collateral p50': proof,
    });
  }
  return rows;
}

/** A real quote with its log, its document and Intel's collateral: the same for each size. */
function proofOf(audit) {
  const { quote, collateral, tcb_info } = JSON.parse(readFileSync(QUOTE, 'utf8'));
  const text = JSON.stringify({ ...tcb_info, quote });
  const at = new Date('2026-08-14T00:00:00Z');
  return () => audit({ text, hash: '', more: [JSON.stringify(collateral)], at });
}

async function medianTime(run) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return percentile(times, 0.5);
}
