import { describe, expect, it } from 'vitest';
import { inRequest } from '@/domain/compose/rules/cases/rule-case.table';
import { applyVariableActs, type VariableAct } from './variable-acts';

describe('an act on a variable', () => {
  it.each([
    ['allow', ['B', 'A'], []],
    ['expect', ['B', 'A'], ['A']],
    ['disallow', ['B'], []],
    ['forget', ['B', 'A'], []],
    ['give', ['B', 'A'], []],
    ['remove', ['B', 'A'], []],
    ['leave', ['B', 'A'], []],
  ] as const)('%s changes the lists so', (kind, allowed_envs, env_keys) => {
    const { request: before } = inRequest({ allowed_envs: ['B', 'A'] });
    expect(applyVariableActs(before!, [{ kind, name: 'A' }])).toEqual({
      allowed_envs,
      env_keys,
    });
  });

  it.each([
    ['disallow', ['B'], []],
    ['forget', ['B', 'A'], []],
  ] as const)('%s expects the name no longer', (kind, allowed_envs, env_keys) => {
    const before = inRequest({ allowed_envs: ['B', 'A'] }, { env_keys: ['A'] }).request;
    expect(applyVariableActs(before!, [{ kind, name: 'A' }])).toEqual({ allowed_envs, env_keys });
  });

  it('adds to the lists what was on neither', () => {
    const { request: before } = inRequest({});
    const lists = (kind: VariableAct['kind']) => applyVariableActs(before!, [{ kind, name: 'A' }]);
    expect(lists('allow')).toEqual({ allowed_envs: ['A'], env_keys: [] });
    expect(lists('expect')).toEqual({ allowed_envs: ['A'], env_keys: ['A'] });
  });
});
