import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { changeEdits, changeStart, isOfDocument, type ChangeStart } from './change-form';
import { nextMembers, predictNext } from './predict-next';

const STORED = {
  allowed_envs: ['A'],
  docker_compose_file: 'services:\n  web:\n    image: nginx:1.27\n',
  features: ['kms', 'tproxy-net'],
  gateway_enabled: true,
  kms_enabled: true,
  local_key_provider_enabled: false,
  manifest_version: 2,
  name: 'my-app',
  no_instance_id: false,
  pre_launch_script: '#!/bin/sh\necho hello\n',
  public_logs: true,
  public_sysinfo: false,
  public_tcbinfo: true,
  runner: 'docker-compose',
  secure_time: false,
  storage_fs: 'zfs',
  tproxy_enabled: true,
};
const TEXT = canonicalJson(STORED);
/** With what no field shows, or none can. */
const ODD = { ...STORED, from_a_newer_server: { b: 2, a: 1 }, features: 'kms' };

function start(text = TEXT, version?: string): ChangeStart {
  const begun = changeStart(text, { name: 'my-app' }, version);
  if (!begun) throw new Error('should be a document');
  return begun;
}

/** The edits of a form where these members of its document have other values. */
function edited(members: object, from = start()) {
  const form = { ...from.form, compose_file: { ...from.form.compose_file, ...members } };
  return changeEdits(from, form);
}

describe('what a form changes', () => {
  it.each<[why: string, members: object, edits: object]>([
    ['nothing that nobody touched', {}, {}],
    [
      'a text',
      { docker_compose_file: 'services: {}\n' },
      { docker_compose_file: 'services: {}\n' },
    ],
    ['a switch', { public_logs: false }, { public_logs: false }],
    ['names', { allowed_envs: ['A', 'B'] }, { allowed_envs: ['A', 'B'] }],
    ['the order of names', { allowed_envs: [] }, { allowed_envs: [] }],
  ])('%s', (_, members, edits) => {
    expect(edited(members)).toEqual(edits);
  });

  test('the script, taken out for the server’s own', () => {
    const from = start();
    const { sending } = from.form;
    const form = { ...from.form, sending: { ...sending, script: 'standard' as const } };
    expect(changeEdits(from, form)).toEqual({ pre_launch_script: undefined });
  });

  test('what fits no field stays, and is named', () => {
    const from = start(canonicalJson(ODD));
    expect(from.left).toEqual(['compose_file.features']);
    expect(nextMembers(from.stored, edited({ public_logs: false }, from))).toEqual({
      ...ODD,
      public_logs: false,
    });
  });
});

test('opened and not touched, the hash does not move', async () => {
  const next = await predictNext(TEXT, edited({}));
  expect(next).toMatchObject({ moves: false, changes: [], rewritten: false });
});

describe('an earlier version', () => {
  const { secure_time: _, ...earlier } = {
    ...STORED,
    docker_compose_file: 'services:\n  web:\n    image: nginx:1.26\n',
    x_old: 'kept',
  };

  test('comes back as it was, with what no field shows', async () => {
    const from = start(TEXT, canonicalJson(earlier));
    const edits = changeEdits(from, from.form);
    expect(edits).toEqual({
      docker_compose_file: earlier.docker_compose_file,
      x_old: 'kept',
      secure_time: undefined,
    });
    expect(nextMembers(from.stored, edits)).toEqual(earlier);
  });

  test('can be edited further', () => {
    const edits = edited({ public_logs: false }, start(TEXT, canonicalJson(earlier)));
    expect(edits).toMatchObject({ public_logs: false, x_old: 'kept' });
  });
});

it.each(['', '[]', '"text"', 'null', '{'])('%j is no document', (text) => {
  expect(changeStart(text, { name: 'my-app' })).toBeUndefined();
  expect(changeStart(TEXT, { name: 'my-app' }, text)).toBeUndefined();
});

it.each([
  ['compose_file.name', true],
  ['compose_file', false],
  ['name', false],
  ['image', false],
])('%s is of the document: %s', (path, is) => {
  expect(isOfDocument(path)).toBe(is);
});

it('takes of the machine what the checks ask for', () => {
  const machine = { name: 'my-app', kms: 'base', instanceType: 'h200.small', gpus: 1 };
  expect(changeStart(TEXT, machine)?.form).toMatchObject({
    name: 'my-app',
    kms: 'base',
    instance_type: 'h200.small',
    gpus: { attach_mode: 'all' },
  });
  expect(changeStart(TEXT, { name: 'a' })?.form).toMatchObject({ instance_type: undefined });
});
