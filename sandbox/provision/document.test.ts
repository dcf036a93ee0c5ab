import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { kmsPublicKey } from '#sandbox/kms/kms-signing';
import { STANDARD_SCRIPT } from './standard-script';
import { client, SMALL_COMPOSE, withCompose } from '#sandbox/http/test-client';

const KMS_KEY = kmsPublicKey('kms_Wq5LpA1z');

/** The document as it is known from production: every default, written out here a second time. */
const DEFAULTS = {
  allowed_envs: [],
  docker_compose_file: SMALL_COMPOSE,
  features: ['kms', 'tproxy-net'],
  gateway_enabled: true,
  kms_enabled: true,
  local_key_provider_enabled: false,
  manifest_version: 2,
  name: '',
  no_instance_id: false,
  pre_launch_script: STANDARD_SCRIPT,
  public_logs: true,
  public_sysinfo: true,
  public_tcbinfo: true,
  runner: 'docker-compose',
  secure_time: false,
  storage_fs: 'zfs',
  tproxy_enabled: true,
};

/** Sorted, compact, raw UTF-8; every key here is ASCII and every value flat. */
function hashOf(document: Record<string, unknown>): string {
  const sorted = Object.entries(document).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(sorted)))
    .digest('hex');
}

const yaml = (text: string) => ({ docker_compose_file: text });

describe('compose_hash is the hash of the stored document', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['nothing but the payload', {}, {}],
    ['an empty script is replaced', { pre_launch_script: '' }, {}],
    ['a null script is replaced', { pre_launch_script: null }, {}],
    ['a script of one’s own is kept', { pre_launch_script: '#\n' }, { pre_launch_script: '#\n' }],
    ['a blank script is kept', { pre_launch_script: '\n' }, { pre_launch_script: '\n' }],
    ['null means left out', { salt: null, init_script: null }, {}],
    ['unknown keys are dropped', { [UNDOCUMENTED]: 1 }, {}],
    [
      'the keys of newer servers are kept',
      { swap_size: '1G', key_provider: 'tpm', key_provider_id: 'ab' },
      { swap_size: '1G', key_provider: 'tpm', key_provider_id: 'ab' },
    ],
    [
      'theirs too that is an object, its keys sorted',
      { port_policy: { restrict_mode: true, ports: [{ pp: true, port: 80 }] } },
      { port_policy: { ports: [{ port: 80, pp: true }], restrict_mode: true } },
    ],
    ['null of theirs means left out', { swap_size: null, port_policy: null }, {}],
    [
      'the id of the KMS is filled in',
      { key_provider: 'kms' },
      { key_provider: 'kms', key_provider_id: KMS_KEY },
    ],
    [
      'but not over one that was sent',
      { key_provider: 'kms', key_provider_id: 'ab' },
      { key_provider: 'kms', key_provider_id: 'ab' },
    ],
    ['what is set is kept', { salt: 's', features: [] }, { salt: 's', features: [] }],
    ['order of names is kept', { allowed_envs: ['B', 'A'] }, { allowed_envs: ['B', 'A'] }],
    ['the other payload stays', { bash_script: 'true' }, { bash_script: 'true' }],
    ...[
      'services: {a: {image: "é — 漢字 🙂"}}',
      'services:\r\n  a:\r\n    image: b\r\n',
      '\uFEFFservices: {a: {image: b}}\n',
      'services:\n  a: {image: b, command: \'{"k": "v": }\'}',
      'services: {a: {image: "<b>&\u2028"}}',
      'services: {a: {image: b}}',
    ].map((text): [string, object, object] => [JSON.stringify(text), yaml(text), yaml(text)]),
  ] as [string, Record<string, unknown>, Record<string, unknown>][])(
    '%s',
    async (_, sent, stored) => {
      const { json } = await client().provision(withCompose(sent));
      const document = { ...DEFAULTS, ...stored };
      const known = Object.fromEntries(Object.entries(document).filter(([, v]) => v !== null));
      expect(json.compose_hash).toBe(hashOf(known));
    },
  );

  test('a null file system is left out', async () => {
    const { json } = await client().provision(withCompose({ storage_fs: null }));
    const { storage_fs: _, ...rest } = DEFAULTS;
    expect(json.compose_hash).toBe(hashOf(rest));
  });

  test('a __proto__ key is just another unknown key', async () => {
    const body = `{"name":"my-app","compose_file":{"name":"","docker_compose_file":${JSON.stringify(SMALL_COMPOSE)},"__proto__":{"salt":"x"}}}`;
    const { json } = await client().provision(body);
    expect(json.compose_hash).toBe(hashOf(DEFAULTS));
  });

  test('bash needs no compose file', async () => {
    const body = {
      name: 'my-app',
      compose_file: { name: '', runner: 'bash', bash_script: 'true' },
    };
    const { json } = await client().provision(body);
    const { docker_compose_file: _, ...rest } = DEFAULTS;
    expect(json.compose_hash).toBe(hashOf({ ...rest, runner: 'bash', bash_script: 'true' }));
  });

  test('what is outside compose_file does not matter', async () => {
    const body = { ...withCompose({}), name: 'another', instance_type: 'tdx.large', listed: false };
    expect((await client().provision(body)).json.compose_hash).toBe(hashOf(DEFAULTS));
  });
});
