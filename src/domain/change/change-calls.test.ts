import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCalls, valuesBody } from './change-calls';
import { envUpdate, needsValues } from './env-update';

const HASH = 'ab'.repeat(32);
const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });

describe('update_env_vars', () => {
  test('is the same in both calls, whatever changes', () => {
    fc.assert(
      fc.property(names, names, fc.boolean(), (now, next, given) => {
        const env = envUpdate(now, next, given);
        const calls = changeCalls({ allowed_envs: next, name: '' }, env);
        const sealed = env.update_env_vars ? { hex: 'ff', names: next } : undefined;
        const first = JSON.parse(calls.provision);
        const second = JSON.parse(calls.apply(HASH, sealed));
        expect(typeof first.update_env_vars).toBe('boolean');
        expect(second.update_env_vars).toBe(first.update_env_vars);
        expect(first.update_env_vars).toBe(given || now.join() !== next.join());
        expect(first.allowed_envs).toEqual(next);
      }),
    );
  });

  test('a document that has the key itself does not decide it', () => {
    const calls = changeCalls({ update_env_vars: true }, envUpdate(['A'], ['A'], false));
    expect(JSON.parse(calls.provision).update_env_vars).toBe(false);
  });

  test.each([
    [['A'], ['A'], false, 'none', false],
    [['A'], ['A'], true, 'values', true],
    [['A'], ['A', 'B'], false, 'names', true],
    [['A', 'B'], ['B', 'A'], false, 'names', true],
    [['A'], [], false, 'names', false],
  ] as const)('%j to %j, values given %s: %s', (now, next, given, kind, needs) => {
    const env = envUpdate(now, next, given);
    expect([env.kind, needsValues(env)]).toEqual([kind, needs]);
  });
});

test('values that do not belong to the change are no call', () => {
  const none = changeCalls({}, envUpdate(['A'], ['A'], false));
  expect(() => none.apply(HASH, { hex: 'ff', names: ['A'] })).toThrow();
  const other = changeCalls({}, envUpdate(['A'], ['B'], false));
  expect(() => other.apply(HASH, { hex: 'ff', names: ['A'] })).toThrow();
});

test('values alone name all names', () => {
  expect(JSON.parse(valuesBody({ hex: 'ff', names: ['A', 'B'] }))).toEqual({
    env_keys: ['A', 'B'],
    encrypted_env: 'ff',
  });
});
