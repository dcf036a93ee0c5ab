import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import type { ComposeFile } from '@/domain/request/request';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { standardScript } from '@/domain/hash/standard-script';
import { subjectOfRequest } from '@/domain/hash/subject';
import { full } from './verdict.table';
import { assumedScript, judge, needsAcknowledgement, tryAll } from './verdict';

const ASSUMED = await standardScript('echo 1\n', { kind: 'machine', name: 'web', confirmed: true });
const CLAUSE = 'the server still added its standard script, as the machine “web” has it';

const sent = (changed: Record<string, unknown> = {}) =>
  subjectOfRequest({
    name: 'my-app',
    compose_file: full({ pre_launch_script: undefined, ...changed }) as ComposeFile,
  });
const stored = (changed: Record<string, unknown>) => sha256Hex(canonicalJson(full(changed)));

describe('the verdict where the prediction assumed a script', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
    ['it was added', { pre_launch_script: 'echo 1\n' }, {}, [CLAUSE]],
    [
      'it was added, and a key kept',
      { pre_launch_script: 'echo 1\n', [UNDOCUMENTED]: 1 },
      { [UNDOCUMENTED]: 1 },
      [CLAUSE, `the server kept ${UNDOCUMENTED}, which the API does not document`],
    ],
    [
      'a default was filled in beside it',
      { pre_launch_script: 'echo 1\n' },
      { secure_time: undefined },
      [CLAUSE, 'the server filled in the API’s documented defaults for secure_time'],
    ],
  ])(
    'matches, and names the assumption that held: %s',
    async (_, document, request, assumptions) => {
      const verdict = await judge(await stored(document), sent(request), { assumed: ASSUMED });
      expect(verdict).toMatchObject({ kind: 'matches-if', assumptions });
      expect(verdict).toHaveProperty('held', ASSUMED);
      expect(assumedScript(verdict)).toBe(ASSUMED);
      expect(needsAcknowledgement(verdict)).toBe(false);
    },
  );

  it.each<[string, Record<string, unknown>, string]>([
    ['none was added', {}, 'the server added no script of its own'],
    [
      'its last line end is gone',
      { pre_launch_script: 'echo 1' },
      `${CLAUSE} without its final line end`,
    ],
  ])('does not say that it held where %s', async (_, document, words) => {
    const bare = { pre_launch_script: undefined, ...document };
    const verdict = await judge(await stored(bare), sent(), { assumed: ASSUMED });
    expect(verdict).toMatchObject({ kind: 'matches-if', assumptions: [words] });
    expect(verdict).not.toHaveProperty('held');
    expect(assumedScript(verdict)).toBeUndefined();
  });

  it('says that the assumption failed where another was added', async () => {
    const hash = await stored({ pre_launch_script: 'echo 2\n' });
    const verdict = await judge(hash, sent(), { assumed: ASSUMED });
    expect(verdict).toMatchObject({
      kind: 'not-knowable',
      failed: ASSUMED,
      reason: expect.stringContaining(`assumed that ${CLAUSE}. That did not hold`),
    });
    expect(assumedScript(verdict)).toBe(ASSUMED);
    expect(needsAcknowledgement(verdict)).toBe(false);
    // With a script that was seen elsewhere the hash is explained all the same.
    const scripts = [{ name: 'seen', text: 'echo 2\n' }];
    expect(await judge(hash, sent(), { assumed: ASSUMED, scripts })).toMatchObject({
      kind: 'matches-if',
      assumptions: ['the server used the script “seen”'],
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an id of the KMS is open too', { key_provider: 'kms' }],
    ['only that is open', { key_provider: 'kms', pre_launch_script: 'true\n' }],
  ])('blames no script where %s', async (_, request) => {
    const verdict = await judge('a'.repeat(64), sent(request), { assumed: ASSUMED });
    expect(verdict).toMatchObject({ kind: 'not-knowable' });
    expect(verdict).not.toHaveProperty('failed');
  });

  it('is among the candidates, once', async () => {
    const tried = await tryAll(sent() ?? fail(), { assumed: ASSUMED });
    const hash = await stored({ pre_launch_script: 'echo 1\n' });
    expect(tried.filter((one) => one.hash === hash)).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('The request fits no schema.');
}
