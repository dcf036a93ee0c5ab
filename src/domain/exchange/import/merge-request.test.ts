import { describe, expect, it } from 'vitest';
import { initialForm, NO_SCRIPT, toRequest, type ProvisionForm } from '@/domain/request/form';
import type { Imported } from './imported';
import { mergeRequest, requestOfImport } from './merge-request';

const imported = (request: Imported['request'], more: Partial<Imported> = {}): Imported => ({
  titles: ['x'],
  request,
  secrets: [],
  report: [],
  isWhole: false,
  hash: undefined,
  shared: undefined,
  ...more,
});

const filled = (): ProvisionForm => ({
  ...initialForm(),
  name: 'before',
  region: 'US-WEST-1',
  compose_file: { name: '', docker_compose_file: 'a: b', allowed_envs: ['A'], salt: 'x' },
});

describe('merging', () => {
  it('replaces what the import names, and nothing else; what is given stays as it was', () => {
    const current = filled();
    const found = imported({ disk_size: 40, compose_file: { docker_compose_file: 'c: d' } });
    const [before, given] = [structuredClone(current), structuredClone(found)];
    expect(mergeRequest(current, found, 'merge')).toEqual({
      ...current,
      disk_size: 40,
      compose_file: { ...current.compose_file, docker_compose_file: 'c: d' },
    });
    expect([current, found]).toEqual([before, given]);
  });

  it.each<[string, Imported, object]>([
    [
      'names of values come after those that are allowed',
      imported(
        {},
        {
          secrets: [
            { key: 'B', value: '1' },
            { key: 'A', value: '2' },
          ],
        },
      ),
      { compose_file: { allowed_envs: ['A', 'B'] } },
    ],
    [
      'a list of names replaces the one that was there',
      imported({ compose_file: { allowed_envs: ['Z'] } }, { secrets: [{ key: 'B', value: '1' }] }),
      { compose_file: { allowed_envs: ['Z', 'B'] } },
    ],
    [
      'a script is one’s own',
      imported({ compose_file: { pre_launch_script: '#\n' } }),
      { sending: { script: 'own' } },
    ],
    [
      'an empty script is the server’s',
      imported({ compose_file: { pre_launch_script: '' } }),
      { sending: { script: 'standard' } },
    ],
    [
      'the console’s word for none is none',
      imported({ compose_file: { pre_launch_script: NO_SCRIPT } }),
      { sending: { script: 'none' } },
    ],
    [
      'a pair of numbers is the size',
      imported({ vcpu: 2, memory: 4096 }),
      { vcpu: 2, sending: { size: 'custom' } },
    ],
    ['one of the pair is not yet', imported({ vcpu: 2 }), { vcpu: 2, sending: { size: 'type' } }],
    [
      'a type is the size',
      imported({ instance_type: 'tdx.large' }),
      { instance_type: 'tdx.large', sending: { size: 'type' } },
    ],
    [
      'both are sent where both are named',
      imported({ instance_type: 'tdx.large', vcpu: 2 }),
      { sending: { size: undefined } },
    ],
  ])('%s', (_, found, expected) => {
    expect(mergeRequest(filled(), found, 'merge')).toMatchObject(expected);
  });

  it('a compose file for a form that runs bash is run as one', () => {
    const bash = { ...filled(), compose_file: { name: '', runner: 'bash', bash_script: 'true' } };
    const merged = mergeRequest(
      bash,
      imported({ compose_file: { docker_compose_file: 'c: d' } }),
      'merge',
    );
    expect(merged.compose_file).toMatchObject({ runner: 'docker-compose', bash_script: 'true' });
    expect(toRequest(merged).compose_file).not.toHaveProperty('bash_script');
  });
});

describe('replacing', () => {
  it('leaves nothing of the form that was there', () => {
    const form = mergeRequest(filled(), imported({ name: 'after' }), 'replace');
    expect(form).toEqual({ ...initialForm(), name: 'after' });
  });

  it('a whole request brings no choices of the console', () => {
    const found = imported({ name: 'after', compose_file: { name: 'x' } }, { isWhole: true });
    expect(mergeRequest(filled(), found, 'replace')).toEqual({
      name: 'after',
      compose_file: { name: 'x' },
      sending: { pinned: true, script: 'standard' },
    });
  });

  it('a whole document has no size and place, which are the console’s', () => {
    const found = imported({ compose_file: { name: 'x', runner: 'bash' } }, { isWhole: true });
    expect(mergeRequest(filled(), found, 'replace')).toMatchObject({ instance_type: 'tdx.small' });
  });
});

it('the request alone has the names of values, and no value', () => {
  const secrets = [{ key: 'A', value: 'secret' }];
  expect(requestOfImport(imported({ name: 'x' }, { secrets }))).toEqual({
    name: 'x',
    compose_file: { allowed_envs: ['A'] },
  });
  expect(requestOfImport(imported({ name: 'x' }))).toEqual({ name: 'x' });
});
