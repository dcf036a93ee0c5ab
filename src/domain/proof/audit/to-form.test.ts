import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { appCompose } from '@/domain/hash/app-compose';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { NO_SCRIPT, toRequest } from '@/domain/request/form';
import { toForm } from './to-form';

const STORED = {
  allowed_envs: ['A'],
  docker_compose_file: 'services: {a: {image: b}}\n',
  features: ['kms'],
  gateway_enabled: false,
  kms_enabled: true,
  local_key_provider_enabled: false,
  manifest_version: 2,
  name: '',
  no_instance_id: false,
  pre_launch_script: '#!/bin/sh\n',
  public_logs: false,
  public_sysinfo: false,
  public_tcbinfo: true,
  runner: 'docker-compose',
  secure_time: false,
  storage_fs: 'zfs',
  tproxy_enabled: false,
};

describe('the form of a document', () => {
  it('asks for the very same document', () => {
    const { form, left } = toForm({ members: { ...STORED, salt: null }, request: undefined });
    expect(left).toEqual([]);
    expect(canonicalJson(appCompose(toRequest(form).compose_file))).toBe(canonicalJson(STORED));
  });

  it.each([
    [undefined, 'standard'],
    ['', 'standard'],
    [NO_SCRIPT, 'none'],
    ['#\n', 'own'],
  ])('with the script %j chooses %s', (pre_launch_script, script) => {
    const { form } = toForm({ members: { ...STORED, pre_launch_script }, request: undefined });
    expect(form.sending.script).toBe(script);
  });

  it('leaves out what fits no field, and says so', () => {
    const text = `{"runner":5,"allowed_envs":{},"__proto__":{"x":1},"${UNDOCUMENTED}":1,"name":"n"}`;
    const { form, left } = toForm({ members: JSON.parse(text), request: undefined });
    expect(left).toEqual([
      'compose_file.runner',
      'compose_file.allowed_envs',
      'compose_file.__proto__',
    ]);
    expect(form.compose_file).toEqual({ name: 'n', [UNDOCUMENTED]: 1 });
    expect(form).toMatchObject({ name: '', listed: false });
  });

  it('of a request is the request', () => {
    const request = {
      name: 'my-app',
      compose_file: { name: '', docker_compose_file: 'a: b', public_logs: false },
      listed: null,
      vcpu: 2,
      memory: 'much',
      ports: [{ protocol: 'tcp', host_port: 1, vm_port: 2 }],
      region: null,
      gpus: null,
      env_keys: Array.from({ length: 200_000 }, () => 5),
      [UNDOCUMENTED]: null,
    };
    const { form, left } = toForm({ members: STORED, request });
    const { memory: _, listed: __, env_keys: ___, ...rest } = request;
    // Of the nulls those stay that the API takes, and the unknown one.
    expect(form).toEqual({ ...rest, sending: { pinned: true, script: 'standard' } });
    expect(left).toEqual(['memory', 'env_keys']);
  });
});
