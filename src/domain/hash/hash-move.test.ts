import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import type { ComposeFile } from '@/domain/request/request';
import { moveOf } from './hash-move';
import { predict } from './prediction';
import { standardScript, type StandardScript } from './standard-script';
import { full } from '@/domain/hash/verdict/verdict.table';

const of = (changed: object = {}) =>
  predict({ name: 'my-app', compose_file: full({ ...changed }) as ComposeFile });

describe('the last move of the predicted hash', () => {
  it('says from where, to where and what moved it', async () => {
    const [before, now] = [await of(), await of({ public_logs: false })];
    expect(moveOf({ prediction: before, moved: undefined }, now)).toEqual({
      from: before?.hash,
      to: now?.hash,
      words: ['`public_logs` went from `true` to `false`'],
    });
  });

  it('stays while the document does', async () => {
    const moved = { from: 'a', to: 'b', words: ['c'] };
    expect(moveOf({ prediction: await of(), moved }, await of())).toBe(moved);
  });

  it('tells of a hash that can no longer be known', async () => {
    const now = await of({ pre_launch_script: undefined });
    const moved = moveOf({ prediction: await of(), moved: undefined }, now);
    expect(moved).toMatchObject({ to: undefined, words: [expect.stringContaining('went out')] });
  });

  it('tells of an undocumented key that makes the hash one of two', async () => {
    const [before, now] = [await of(), await of({ [UNDOCUMENTED]: 1 })];
    const moved = moveOf({ prediction: before, moved: undefined }, now);
    expect(moved).toMatchObject({ to: undefined, words: [`\`${UNDOCUMENTED}\` came in as \`1\``] });
    expect(moveOf({ prediction: now, moved }, await of({ [UNDOCUMENTED]: 1 }))).toBe(moved);
  });

  it.each([
    ['no state before', undefined, of()],
    ['no document before', of({ docker_compose_file: '' }), of()],
    ['no document now', of(), of({ docker_compose_file: undefined })],
    ['no prediction now', of(), undefined],
  ])('is none with %s', async (_law, before, now) => {
    const state = before && { prediction: await before, moved: undefined };
    expect(moveOf(state, await now)).toBeUndefined();
  });

  describe('with the server’s script', async () => {
    const learned = (text: string) =>
      standardScript(text, { kind: 'machine', name: 'web', confirmed: true });
    const [one, other] = [await learned('echo 1\n'), await learned('echo 2\n')];
    const left = (changed: object = {}, script?: StandardScript) =>
      predict(
        {
          name: 'my-app',
          compose_file: full({ pre_launch_script: undefined, ...changed }) as ComposeFile,
        },
        script,
      );

    it('a script that is learned is no move, and the one before leads to its hash', async () => {
      const now = await left({}, one);
      expect(moveOf({ prediction: await left(), moved: undefined }, now)).toBeUndefined();
      const moved = { from: 'a', to: undefined, words: ['c'] };
      expect(moveOf({ prediction: await left(), moved }, now)).toEqual({ ...moved, to: now?.hash });
      const next = await left({}, other);
      expect(moveOf({ prediction: now, moved }, next)).toEqual({ ...moved, to: next?.hash });
    });

    it('written out, it moves nothing', async () => {
      const moved = { from: 'a', to: 'b', words: ['c'] };
      const written = await of({ pre_launch_script: one.text });
      expect(moveOf({ prediction: await left({}, one), moved }, written)).toBe(moved);
    });

    it('an edit moves the hash, and the script is not part of why', async () => {
      const [before, now] = [await left({}, one), await left({ public_logs: false }, one)];
      expect(moveOf({ prediction: before, moved: undefined }, now)).toEqual({
        from: before?.hash,
        to: now?.hash,
        words: ['`public_logs` went from `true` to `false`'],
      });
    });
  });
});
