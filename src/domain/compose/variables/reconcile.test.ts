import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import type { ComposeContext } from '@/domain/compose/compose-file';
import { actsForAll, applyVariableActs, reconcileVariables } from './reconcile';
import { request, web } from '@/domain/compose/rules/rule-case.table';

const rows = (text: string, context: ComposeContext) =>
  reconcileVariables(analyseCompose(text, context), context);
const env = (value: string) => web('environment:', `  X: ${value}`);
const given = (...names: string[]) => new Set(names);

describe('the variables table', () => {
  it.each([
    ['set', env('$A'), { ...request({ allowed_envs: ['A'] }), given: given('A') }, []],
    [
      'to-come',
      env('$A'),
      { ...request({ allowed_envs: ['A'] }, { env_keys: ['A'] }), given: given() },
      [],
    ],
    ['default', env('${A:-1}'), { ...request({}), given: given() }, []],
    ['default', env('${A:+1}'), { ...request({ allowed_envs: ['A'] }), given: given() }, []],
    [
      'empty',
      env('$A'),
      { ...request({ allowed_envs: ['A'] }), given: given() },
      ['give', 'expect'],
    ],
    ['set', env('$A'), request({ allowed_envs: ['A'] }), []],
    [
      'required',
      env('${A:?a}'),
      { ...request({ allowed_envs: ['A'] }), given: given() },
      ['give', 'expect'],
    ],
    ['required', env('${A?a}'), request({}), ['allow', 'give']],
    ['missing', env('$A'), request({}), ['allow']],
    ['missing', web('environment: [A]'), request({}), ['allow']],
    ['dropped', env('$A'), { ...request({}), given: given('A') }, ['allow']],
    [
      'dropped',
      env('x'),
      { ...request({}, { env_keys: ['A'] }), given: given() },
      ['allow', 'forget'],
    ],
    ['unused', web(), request({ allowed_envs: ['A'] }), ['disallow']],
    ['script', env('$A'), request({ pre_launch_script: 'export A=1' }), []],
    ['escaped', env('$$A'), request({}), []],
  ])('says %s of A in %s', (state, text, context, acts) => {
    const row = rows(text, context).find(({ name }) => name === 'A');
    expect(row?.state).toBe(state);
    expect(row?.acts.map(({ kind }) => kind)).toEqual(acts);
    expect(row?.sentence).toMatch(/\.$/);
  });

  it.each([
    ['DSTACK_APP_ID', 'built-in', env('$DSTACK_APP_ID'), request({})],
    ['DSTACK_APP_ID', 'missing', env('$DSTACK_APP_ID'), request({ pre_launch_script: '# none' })],
    [
      'DSTACK_DOCKER_USERNAME',
      'guest',
      web(),
      request({ allowed_envs: ['DSTACK_DOCKER_USERNAME'] }),
    ],
  ])('says of %s: %s', (name, state, text, context) => {
    expect(rows(text, context).find((row) => row.name === name)?.state).toBe(state);
  });

  it('has every name once, in the order of the text and then of the lists', () => {
    const context = { ...request({ allowed_envs: ['Z', 'B'] }), given: given('Y') };
    const list = rows(env('$C$B$C$A'), context);
    expect(list.map(({ name }) => name)).toEqual(['C', 'B', 'A', 'Z', 'Y']);
    expect(list[0]?.uses).toHaveLength(2);
  });

  it('calls nothing unused where the text cannot be read', () => {
    const [row] = rows('a: [', request({ allowed_envs: ['A'] }));
    expect(row?.state).toBe('set');
  });

  it('mends all rows without touching the order of what is there', () => {
    const context = request({ allowed_envs: ['Z', 'B'] });
    const acts = actsForAll(rows(env('$C$B$A'), context));
    expect(acts.map(({ title }) => title)).toEqual(['Allow C', 'Allow A']);
    expect(applyVariableActs(context.request!, acts).allowed_envs).toEqual(['Z', 'B', 'C', 'A']);
  });

  it.each([
    ['expect', ['B', 'A'], ['A']],
    ['disallow', ['B'], []],
    ['forget', ['B', 'A'], []],
    ['give', ['B', 'A'], []],
  ] as const)('%s changes the lists so', (kind, allowed_envs, env_keys) => {
    const { request: before } = request({ allowed_envs: ['B', 'A'] });
    expect(applyVariableActs(before!, [{ kind, name: 'A' }])).toEqual({
      allowed_envs,
      env_keys,
    });
  });
});
