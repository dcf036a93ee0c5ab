import { describe, expect, it } from 'vitest';
import { goStruct } from './go-struct';

const kept = (document: Record<string, unknown>) => goStruct({ runner: 'r', ...document }, false);

describe('the members of Go’s struct', () => {
  it.each([
    [{ name: '' }],
    [{ name: null }],
    [{ name: undefined }],
    [{ features: [] }],
    [{ bash_script: '' }],
    [{ docker_config: null }],
    [{ other: 5 }],
  ])('are without %j', (document) => expect(kept(document)).toEqual({ runner: 'r' }));

  it.each([
    [{ name: ' ' }],
    [{ features: [''] }],
    [{ allowed_envs: ['A', 'B'] }],
    [{ secure_time: false }],
    [{ manifest_version: 0 }],
    [{ manifest_version: 'x' }],
    [{ docker_config: {} }],
    [{ requirements: { a: 1 } }],
  ])('have %j', (document) => expect(kept(document)).toEqual({ ...document, runner: 'r' }));

  it.each([
    [{ name: 5 }],
    [{ pre_launch_script: 5 }],
    [{ features: 'kms' }],
    [{ features: ['kms', 5] }],
    [{ secure_time: 'no' }],
    [{ docker_config: 'x' }],
    [{ requirements: 5 }],
    [{ runner: 5 }],
  ])('cannot be made of %j', (document) => expect(kept(document)).toBeUndefined());

  it('have a runner, at the end, and are what normalising leaves', () => {
    expect(goStruct({ name: 'a' }, false)).toEqual({ name: 'a', runner: '' });
    const both = { runner: 'bash', bash_script: 'b', docker_compose_file: 'd' };
    expect(Object.keys(goStruct({ ...both, name: 'a' }, false) ?? {})).toHaveLength(4);
    expect(goStruct(both, true)).toEqual({ runner: 'bash', bash_script: 'b' });
    expect(goStruct({ ...both, runner: 'nerdctl-compose' }, true)).toEqual({
      runner: 'nerdctl-compose',
      docker_compose_file: 'd',
    });
    expect(goStruct({ ...both, runner: 'docker-compose' }, true)).toEqual({
      runner: 'docker-compose',
      docker_compose_file: 'd',
    });
  });
});
