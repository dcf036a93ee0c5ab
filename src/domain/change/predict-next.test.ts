import { describe, expect, test } from 'vitest';
import { appCompose } from '@/domain/hash/app-compose';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { nextMembers, predictNext } from './predict-next';
import { storedMembers } from './stored-document';

const stored = canonicalJson(
  appCompose({
    name: '',
    docker_compose_file: 'services:\n  web:\n    image: nginx\n',
    pre_launch_script: '#!/bin/sh\n',
    allowed_envs: ['A'],
  } as never),
);

describe('the next version', () => {
  test('of a document that is not touched is the same', async () => {
    const next = await predictNext(stored, {});
    expect(next).toMatchObject({ moves: false, changes: [], rewritten: false });
    expect(next?.prediction.hash).toBe(await sha256Hex(stored));
  });

  test('is the stored one with the edits, and says what moved', async () => {
    const next = await predictNext(stored, { public_logs: false, allowed_envs: ['A', 'B'] });
    expect(next?.moves).toBe(true);
    expect(next?.changes.map(({ words }) => words)).toEqual([
      '`allowed_envs` gained `B`',
      '`public_logs` went from `true` to `false`',
    ]);
    const document = { ...storedMembers(stored), public_logs: false, allowed_envs: ['A', 'B'] };
    expect(next?.prediction.hash).toBe(await sha256Hex(canonicalJson(document)));
  });

  test('without a script is not known before, unless the server’s is', async () => {
    const unknown = await predictNext(stored, { pre_launch_script: null });
    expect([unknown?.moves, unknown?.prediction.added]).toEqual([undefined, ['pre_launch_script']]);
  });

  test('keeps unknown keys, and says both hashes there can be', async () => {
    const odd = canonicalJson({ ...storedMembers(stored), zz: 1 });
    const next = await predictNext(odd, {});
    expect(next?.moves).toBeUndefined();
    const hashes = next?.prediction.possible.map(({ hash }) => hash);
    expect(hashes).toContain(await sha256Hex(odd));
  });

  test('of a document in an older form moves by itself', async () => {
    const older = JSON.stringify(JSON.parse(stored), null, 4);
    expect(await predictNext(older, {})).toMatchObject({
      moves: true,
      changes: [],
      rewritten: true,
    });
  });

  test.each(['', 'null', '[]', '{', '"text"'])('of %j is none', async (raw) => {
    expect(await predictNext(raw, {})).toBeUndefined();
  });
});

test('nulls go, __proto__ is an ordinary key, and nothing else is lost', () => {
  const raw = '{"a":null,"b":1,"__proto__":{"x":1}}';
  const next = nextMembers(storedMembers(raw) ?? {}, { b: undefined, c: 2 });
  expect(JSON.stringify(next)).toBe('{"__proto__":{"x":1},"c":2}');
});
