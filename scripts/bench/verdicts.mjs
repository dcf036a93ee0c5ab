import { allowTypeScript } from '../setup/entry.mjs';
import { composeOf, percentile } from './texts.mjs';

const ROUNDS = 9;
const NOBODYS = '0'.repeat(64);

/** What a verdict costs for a compose text of each size, in this process: a hash that matches, and one that nothing explains. */
export async function measureVerdicts(sizes) {
  await allowTypeScript();
  const { predict } = await import('@/domain/hash/prediction');
  const { subjectOfRequest } = await import('@/domain/hash/subject');
  const { judge } = await import('@/domain/hash/verdict/verdict');
  const { audit } = await import('@/domain/proof/audit/audit');
  const rows = [];
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
    });
  }
  return rows;
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
