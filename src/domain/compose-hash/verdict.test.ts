import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import type { Prediction } from './prediction';
import { sha256Hex } from './sha256';
import { judge } from './verdict';
import { COMPOSE, document, vectors } from './vectors.table';

const SCRIPT = '#!/bin/bash\necho hi\n';
const hashOf = (value: unknown) => sha256Hex(canonicalJson(value));

async function predicted(
  values: Record<string, unknown> = {},
  rest: Partial<Prediction> = {},
): Promise<Prediction> {
  const made = document({ pre_launch_script: SCRIPT, ...values });
  const text = canonicalJson(made);
  return { document: made, text, hash: await sha256Hex(text), assumed: [], ...rest };
}

const bash = { runner: 'bash', bash_script: 'run\n', docker_compose_file: undefined };

describe('the verdict', () => {
  it('matches the very hash that was predicted', async () => {
    expect(
      await judge(await hashOf(document({ pre_launch_script: SCRIPT })), await predicted()),
    ).toEqual({
      kind: 'matches',
    });
  });

  it('is “not knowable” where the server adds its script, whatever the hash', async () => {
    const verdict = await judge('a'.repeat(64), await predicted({}, { hash: undefined }));
    expect(verdict).toMatchObject({
      kind: 'not-knowable',
      reason: expect.stringContaining('normal'),
    });
  });

  it('cannot tell without a prediction', async () => {
    const verdict = await judge('a'.repeat(64), undefined);
    expect(verdict).toMatchObject({
      kind: 'cannot-tell',
      reason: expect.stringContaining('request'),
    });
  });

  it.each([
    '',
    'a'.repeat(63),
    'a'.repeat(65),
    'A'.repeat(64),
    `0x${'a'.repeat(64)}`,
    `${'a'.repeat(64)}\n`,
    'g'.repeat(64),
  ])('cannot tell of %j: it is no hash', async (answer) => {
    const verdict = await judge(answer, await predicted());
    expect(verdict).toMatchObject({
      kind: 'cannot-tell',
      reason: expect.stringContaining('64 hex'),
    });
  });

  it.each([
    ['left the pre-launch script out', {}, document()],
    [
      'final line end',
      {},
      document({ pre_launch_script: SCRIPT, docker_compose_file: COMPOSE.slice(0, -1) }),
    ],
    [
      'final line end',
      { docker_compose_file: COMPOSE.slice(0, -1) },
      document({ pre_launch_script: SCRIPT }),
    ],
    ['final line end', bash, document({ pre_launch_script: SCRIPT, ...bash, bash_script: 'run' })],
    ['keeps an empty bash_script', {}, document({ pre_launch_script: SCRIPT, bash_script: '' })],
    [
      'keeps an empty docker_compose_file',
      bash,
      document({ pre_launch_script: SCRIPT, ...bash, docker_compose_file: '' }),
    ],
    ['changed something', {}, document({ pre_launch_script: 'another' })],
  ])('names the simplest reason: %s', async (says, sent, stored) => {
    const prediction = await predicted(sent);
    expect(await judge(await hashOf(stored), prediction)).toEqual({
      kind: 'differs',
      predicted: prediction.hash,
      reason: expect.stringContaining(says),
    });
  });

  it('names the assumed keys where nothing simpler explains it', async () => {
    const prediction = await predicted({}, { assumed: ['secure_time', 'features'] });
    const stored = document({ pre_launch_script: SCRIPT, secure_time: true });
    expect(await judge(await hashOf(stored), prediction)).toMatchObject({
      kind: 'differs',
      reason: expect.stringContaining('secure_time, features'),
    });
  });

  it('prefers a form that explains the hash over what was assumed', async () => {
    const prediction = await predicted({}, { assumed: ['secure_time'] });
    expect(await judge(await hashOf(document()), prediction)).toMatchObject({
      reason: expect.stringContaining('left the pre-launch script out'),
    });
  });

  it.each(vectors.filter(({ server2025, server }) => server2025 && server2025 !== server))(
    'names the 2025 form: $law',
    async ({ input, server2025 }) => {
      const text = canonicalJson(input);
      const prediction = { document: input, text, hash: await sha256Hex(text), assumed: [] };
      expect(await judge(server2025 ?? '', prediction)).toMatchObject({
        kind: 'differs',
        reason: expect.stringContaining('2025'),
      });
    },
  );
});
