import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import type { ComposeContext } from '@/domain/compose/parsed-compose';
import { actsForAll, applyVariableActs, reconcileVariables } from './reconcile';
import { inRequest, web } from '@/domain/compose/rules/rule-case.table';

const rows = (text: string, context: ComposeContext) =>
  reconcileVariables(analyseCompose(text, context), context);
const env = (value: string) => web('environment:', `  X: ${value}`);
const given = (...names: string[]) => new Set(names);

describe('the variables table', () => {
  it.each([
    [
      'set',
      'environment: {X: "$A"}',
      { ...inRequest({ allowed_envs: ['A'] }), given: given('A') },
      [],
    ],
    [
      'to-come',
      'environment: {X: "$A"}',
      { ...inRequest({ allowed_envs: ['A'] }, { env_keys: ['A'] }), given: given() },
      [],
    ],
    ['default', 'environment: {X: "${A:-1}"}', { ...inRequest({}), given: given() }, []],
    ['default', 'environment: {X: "${A:-1}"}', inRequest({ allowed_envs: ['A'] }), []],
    [
      'default',
      'environment: {X: "${A:+1}"}',
      { ...inRequest({ allowed_envs: ['A'] }), given: given() },
      [],
    ],
    [
      'empty',
      'environment: {X: "$A"}',
      { ...inRequest({ allowed_envs: ['A'] }), given: given() },
      ['give', 'expect'],
    ],
    ['set', 'environment: {X: "$A"}', inRequest({ allowed_envs: ['A'] }), []],
    [
      'required',
      'environment: {X: "${A:?a}"}',
      { ...inRequest({ allowed_envs: ['A'] }), given: given() },
      ['give', 'expect'],
    ],
    ['required', 'environment: {X: "${A?a}"}', inRequest({}), ['allow', 'give']],
    ['missing', 'environment: {X: "$A"}', inRequest({}), ['allow']],
    ['missing', 'environment: [A]', inRequest({}), ['allow']],
    ['dropped', 'environment: {X: "$A"}', { ...inRequest({}), given: given('A') }, ['allow']],
    [
      'dropped',
      'environment: {X: "x"}',
      { ...inRequest({}, { env_keys: ['A'] }), given: given() },
      ['allow', 'forget'],
    ],
    ['unused', '', inRequest({ allowed_envs: ['A'] }), ['disallow']],
    ['script', 'environment: {X: "$A"}', inRequest({ pre_launch_script: 'export A=1' }), []],
    ['escaped', 'environment: {X: "$$A"}', inRequest({}), []],
  ])('says %s of A in %s', (state, line, context, acts) => {
    const row = rows(web(line), context).find(({ name }) => name === 'A');
    expect(row?.state).toBe(state);
    expect(row?.acts.map(({ kind }) => kind)).toEqual(acts);
    expect(row?.sentence).toMatch(/\.$/);
  });

  it.each([
    ['DSTACK_APP_ID', 'built-in', env('$DSTACK_APP_ID'), inRequest({})],
    ['DSTACK_APP_ID', 'missing', env('$DSTACK_APP_ID'), inRequest({ pre_launch_script: '# none' })],
    [
      'DSTACK_DOCKER_USERNAME',
      'guest',
      web(),
      inRequest({ allowed_envs: ['DSTACK_DOCKER_USERNAME'] }),
    ],
    ['DOCKER_HOST', 'guest', web(), inRequest({ allowed_envs: ['DOCKER_HOST'] })],
    ['COMPOSE_FILE', 'guest', web(), inRequest({ allowed_envs: ['COMPOSE_FILE'] })],
    ['DOCKERS', 'unused', web(), inRequest({ allowed_envs: ['DOCKERS'] })],
    ['MY_DOCKER_HOST', 'unused', web(), inRequest({ allowed_envs: ['MY_DOCKER_HOST'] })],
  ])('says of %s: %s', (name, state, text, context) => {
    expect(rows(text, context).find((row) => row.name === name)?.state).toBe(state);
  });

  it('has every name once, in the order of the text and then of the lists', () => {
    const context = { ...inRequest({ allowed_envs: ['Z', 'B'] }), given: given('Y') };
    const list = rows(env('$C$B$C$A'), context);
    expect(list.map(({ name }) => name)).toEqual(['C', 'B', 'A', 'Z', 'Y']);
    expect(list[0]?.uses).toHaveLength(2);
  });

  it('calls nothing unused where the text cannot be read', () => {
    const [row] = rows('a: [', inRequest({ allowed_envs: ['A'] }));
    expect(row?.state).toBe('set');
  });

  it('mends all rows without touching the order of what is there', () => {
    const context = inRequest({ allowed_envs: ['Z', 'B'] });
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
    const { request: before } = inRequest({ allowed_envs: ['B', 'A'] });
    expect(applyVariableActs(before!, [{ kind, name: 'A' }])).toEqual({
      allowed_envs,
      env_keys,
    });
  });
});
