import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { namesIn, type ComposeContext } from '@/domain/compose/parsed-compose';
import { actsForAll, reconcileVariables, type VariableState } from './reconcile';
import { applyVariableActs, type VariableAct } from './variable-acts';
import { inRequest, web } from '@/domain/compose/rules/cases/rule-case.table';

const rows = (text: string, context: ComposeContext) =>
  reconcileVariables(analyseCompose(text, context), context);
const env = (value: string) => web('environment:', `  X: ${value}`);
const given = (...names: string[]) => new Set(names);

const LOOKS: Record<VariableState, string> = {
  set: 'fine: Set',
  'to-come': 'fine: To come',
  default: 'fine: Has a default',
  empty: 'problem: No value',
  required: 'problem: Required',
  missing: 'problem: Missing',
  dropped: 'problem: Not allowed',
  'stand-in': 'note: Real value?',
  spare: 'note: Never used',
  unused: 'note: Never used',
  left: 'fine: Left as it is',
  'built-in': 'fine: Built in',
  script: 'fine: In the script',
  guest: 'fine: For the machine',
  escaped: 'fine: Escaped',
  literal: 'problem: Part of a value',
};
const TITLES = {
  allow: 'Allow A',
  give: 'Give A a value',
  expect: 'Send A later',
  forget: 'Do not send A',
  disallow: 'Stop allowing A',
  remove: 'Remove A and its value',
  leave: 'Leave A as it is',
};

describe('the variables table', () => {
  it.each<[VariableState, string, ComposeContext, VariableAct['kind'][]]>([
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
    ['literal', 'environment: {PASSWORD: "x$A"}', inRequest({}), []],
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
    [
      'dropped',
      'environment: {X: "$A"}',
      { ...inRequest({}, { env_keys: ['A'] }), given: given('A') },
      ['allow'],
    ],
    ['default', 'environment: {X: "${B:-$A}"}', inRequest({}), []],
    ['missing', 'environment: {X: "$A${A:-1}"}', inRequest({}), ['allow']],
    [
      'set',
      'environment: {X: "${A:?}"}',
      { ...inRequest({ allowed_envs: ['A'] }), given: given('A') },
      [],
    ],
    [
      'to-come',
      'environment: {X: "$A"}',
      inRequest({ allowed_envs: ['A'] }, { env_keys: ['A'] }),
      [],
    ],
    [
      'script',
      'environment: {X: "$A"}',
      inRequest({ allowed_envs: ['A'], pre_launch_script: 'A=1' }),
      [],
    ],
    ['script', '', inRequest({ allowed_envs: ['A'], pre_launch_script: 'A=1' }), []],
    ['unused', '', inRequest({ allowed_envs: ['A'] }), ['disallow', 'leave']],
    [
      'unused',
      '',
      { ...inRequest({ allowed_envs: ['A'] }), given: given('A') },
      ['disallow', 'leave'],
    ],
    ['spare', '', { ...inRequest({}), given: given('A') }, ['remove', 'leave', 'allow']],
    [
      'spare',
      'environment: {X: "$$A"}',
      { ...inRequest({}), given: given('A') },
      ['remove', 'leave', 'allow'],
    ],
    [
      'dropped',
      '',
      { ...inRequest({}, { env_keys: ['A'] }), given: given('A') },
      ['allow', 'forget'],
    ],
    [
      'dropped',
      '',
      { ...inRequest({ pre_launch_script: 'echo $A' }), given: given('A') },
      ['allow'],
    ],
    ['script', 'environment: {X: "$A"}', inRequest({ pre_launch_script: 'export A=1' }), []],
    ['escaped', 'environment: {X: "$$A"}', inRequest({}), []],
  ])('says %s of A in %s', (state, line, context, acts) => {
    const row = rows(web(line), context).find(({ name }) => name === 'A');
    expect(row?.state).toBe(state);
    expect(row?.acts.map(({ kind }) => kind)).toEqual(acts);
    expect(row?.acts.every(({ kind, title }) => title === TITLES[kind])).toBe(true);
    expect(`${row?.tone}: ${row?.label}`).toBe(LOOKS[state]);
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

  it.each([
    ['a must', '${A:?}', true, false],
    ['a default', '${A:-1}', false, true],
    ['a default and a must', '${A:-1}${A?}', true, false],
    ['a place in another’s default', '${B:-$A}', false, true],
    ['none', 'x', undefined, undefined],
  ])('knows of %s', (_, value, isRequired, hasDefault) => {
    const row = rows(env(value), inRequest({})).find(({ name }) => name === 'A');
    expect([row?.isRequired, row?.hasDefault]).toEqual([isRequired, hasDefault]);
  });

  it.each([
    [['A'], '${A:?}', 'Without a value Compose starts nothing.'],
    [['A'], '${A?}', 'Without a value Compose starts nothing (an empty one is enough).'],
    [['A'], '$A', 'Without a value it is empty.'],
    [['A'], '${A:-1}', 'Without a value the default in the text is used.'],
    [[], '${A:-1}', 'Without a value the default in the text is used.'],
    [[], '$A', 'It is not allowed. Without a value it is empty.'],
    [[], '${A:?}', 'It is not allowed. Without a value Compose starts nothing.'],
  ])('says with %j allowed, in words that fit %s: %s', (allowed_envs, value, sentence) => {
    const context = { ...inRequest({ allowed_envs }), given: given() };
    expect(rows(env(`"${value}"`), context)[0]?.sentence).toBe(sentence);
  });

  it('has no row for a dollar without a name', () => {
    expect(rows(env('$$ $$A'), inRequest({})).map(({ name }) => name)).toEqual(['A']);
  });

  it('reads names from a list that is under edit', () => {
    expect(namesIn(['A', '', 5, null, 'B'])).toEqual(['A', 'B']);
    expect([namesIn(undefined), namesIn('A'), namesIn({})]).toEqual([[], [], []]);
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
    const empty = { ...inRequest({ allowed_envs: ['A'] }), given: given() };
    expect(actsForAll(rows(env('$A'), empty))).toEqual([]);
    expect(actsForAll(rows(web(), inRequest({ allowed_envs: ['A'] })))).toEqual([]);
    expect(actsForAll(rows(env('pa$w0rd'), inRequest({})))).toEqual([]);
  });
});
