import { describe, expect, test } from 'vitest';
import { ERRORS, type ErrorCode } from './error-table';
import { client, smallest, withCompose } from '#sandbox/http/test-client';
import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';

const APP = 'ab'.repeat(20);
const gpus = (slot: string) => ({ gpus: { gpus: [{ slot }] } });
const TEXT = 'compose_file.docker_compose_file';

describe('what the cloud refuses', () => {
  test.each<[string, ErrorCode, string, Record<string, unknown>]>([
    ['no compose text', 'ERR-01-002', TEXT, smallest({ compose_file: { name: '' } })],
    ['null compose text', 'ERR-01-002', TEXT, withCompose({ docker_compose_file: null })],
    ['blank compose text', 'ERR-01-002', TEXT, withCompose({ docker_compose_file: ' \n' })],
    ['no bash script', 'ERR-01-002', 'compose_file.bash_script', withCompose({ runner: 'bash' })],
    ['not YAML', 'ERR-01-003', TEXT, withCompose({ docker_compose_file: 'a: [' })],
    ['only a comment', 'ERR-01-003', TEXT, withCompose({ docker_compose_file: '# x' })],
    ['a list', 'ERR-01-003', TEXT, withCompose({ docker_compose_file: '- a' })],
    ['no services', 'ERR-01-003', TEXT, withCompose({ docker_compose_file: 'volumes: {}' })],
    ['empty services', 'ERR-01-003', TEXT, withCompose({ docker_compose_file: 'services: {}' })],
    [
      'too many bytes',
      'ERR-01-003',
      TEXT,
      withCompose({ docker_compose_file: `services: {a: {image: b}}\n#${'é'.repeat(102_400)}` }),
    ],
    [
      'too long a script',
      'ERR-01-003',
      TEXT,
      withCompose({ pre_launch_script: '#'.repeat(PAYLOAD_LIMIT) }),
    ],
    ['a name that is taken', 'ERR-01-004', 'name', smallest({ name: 'Already-Taken' })],
    ['an unknown size', 'ERR-02-001', 'instance_type', smallest({ instance_type: 'tdx.tiny' })],
    ['an unknown region', 'ERR-02-002', 'region', smallest({ region: 'us-west' })],
    ['an unknown node', 'ERR-02-002', 'teepod_id', smallest({ teepod_id: 99 })],
    [
      'a node of another region',
      'ERR-02-002',
      'region',
      smallest({ teepod_id: 12, region: 'EU-WEST-1' }),
    ],
    [
      'an image nowhere in the region',
      'ERR-02-002',
      'region',
      smallest({ region: 'EU-WEST-1', image: 'dstack-0.5.9' }),
    ],
    [
      'a KMS nowhere in the region',
      'ERR-02-002',
      'region',
      smallest({ region: 'EU-WEST-1', kms: 'base' }),
    ],
    ['an image no node has', 'ERR-02-002', 'image', smallest({ image: 'dstack-0.5.8' })],
    ['the legacy KMS', 'ERR-02-002', 'kms', smallest({ kms: 'legacy' })],
    ['more vCPUs than any node has', 'ERR-02-002', 'kms', smallest({ vcpu: 256, memory: 1024 })],
    [
      'short of vCPUs',
      'ERR-02-003',
      'vcpu',
      smallest({ teepod_id: 23, instance_type: 'tdx.xlarge' }),
    ],
    [
      'short of memory',
      'ERR-02-004',
      'memory',
      smallest({ teepod_id: 23, vcpu: 1, memory: 16_384 }),
    ],
    ['short of slots', 'ERR-02-005', 'teepod_id', smallest({ teepod_id: 5 })],
    [
      'a GPU size without GPUs',
      'ERR-02-006',
      'instance_type',
      smallest({ teepod_id: 12, instance_type: 'h200.small' }),
    ],
    [
      'a GPU slot that is not there',
      'ERR-02-006',
      'gpus',
      smallest({ teepod_id: 18, ...gpus('ff:00.0') }),
    ],
    ['vcpu alone', 'ERR-02-008', 'memory', smallest({ vcpu: 2 })],
    ['memory alone', 'ERR-02-008', 'vcpu', smallest({ memory: 2048 })],
    ['no vCPU at all', 'ERR-02-008', 'vcpu', smallest({ vcpu: 0, memory: 2048 })],
    ['a disk of nothing', 'ERR-02-008', 'disk_size', smallest({ disk_size: 0 })],
    [
      'an unknown attach mode',
      'ERR-02-008',
      'gpus.attach_mode',
      smallest({ gpus: { gpus: [], attach_mode: 'none' } }),
    ],
    ['an app id without its nonce', 'ERR-02-008', 'app_id', smallest({ app_id: APP })],
    ['a foreign app id', 'ERR-02-008', 'app_id', smallest({ app_id: APP, nonce: 0 })],
    ['a negative nonce', 'ERR-02-008', 'app_id', smallest({ app_id: APP, nonce: -1 })],
    ['a nonce on chain', 'ERR-02-008', 'nonce', smallest({ kms: 'base', app_id: APP, nonce: 0 })],
    ['a malformed app id on chain', 'ERR-02-008', 'app_id', smallest({ kms: 'base', app_id: 'x' })],
    [
      'a KMS of another family',
      'ERR-02-009',
      'kms_id',
      smallest({ kms: 'phala', kms_id: 'kms-base-prod9' }),
    ],
    [
      'an image of the other kind',
      'ERR-02-009',
      'prefer_dev',
      smallest({ image: 'dstack-0.5.7', prefer_dev: true }),
    ],
    ['an unknown image', 'ERR-02-010', 'image', smallest({ image: 'ubuntu' })],
    [
      'an image the node lacks',
      'ERR-02-010',
      'image',
      smallest({ teepod_id: 23, image: 'dstack-0.5.9' }),
    ],
    ['an unknown KMS', 'ERR-02-011', 'kms_id', smallest({ kms_id: 'kms_nothing' })],
    ['a KMS the node lacks', 'ERR-02-011', 'kms', smallest({ teepod_id: 23, kms: 'base' })],
    [
      'a pinned KMS the node lacks',
      'ERR-02-011',
      'kms_id',
      smallest({ teepod_id: 18, kms_id: 'kms-ethereum-prod7' }),
    ],
    [
      'a CPU image for a GPU size',
      'ERR-02-013',
      'image',
      smallest({ teepod_id: 18, instance_type: 'h200.small', image: 'dstack-0.5.9' }),
    ],
    ['a disk over the limit', 'ERR-04-003', 'disk_size', smallest({ disk_size: 5000 })],
    ['vCPUs over the limit', 'ERR-04-003', 'vcpu', smallest({ vcpu: 257, memory: 1024 })],
  ])('%s: %s at %s', async (_, code, field, body) => {
    const { status, json, headers } = await client().provision(body);
    expect(headers.get('x-request-id')).toBe(json.detail.request_id);
    expect(json.detail).toMatchObject({
      error_code: code,
      message: expect.any(String),
      suggestions: expect.any(Array),
      links: [{ url: expect.stringMatching(/^https:/), label: expect.any(String) }],
      request_id: expect.stringMatching(/^req_[0-9a-f]{32}$/),
    });
    expect(status).toBe(ERRORS[code].status);
    expect(json.detail.details[0]).toEqual({
      field,
      value: expect.toSatisfy((value) => value !== undefined),
      message: expect.any(String),
    });
  });

  test('App ID mismatch is said in so many words', async () => {
    const { json } = await client().provision(smallest({ app_id: APP, nonce: 0 }));
    expect(json.detail.message).toBe('App ID mismatch');
  });

  test('a payload of exactly the limit is taken', async () => {
    const start = 'services: {a: {image: b}}\n#';
    const docker_compose_file = start + 'x'.repeat(PAYLOAD_LIMIT - start.length);
    expect((await client().provision(withCompose({ docker_compose_file }))).status).toBe(200);
  });

  test.each([
    ['a custom tag', 'services:\n  a:\n    image: b\n    ports: !reset []\n'],
    ['several documents', 'services: {a: {image: b}}\n---\nservices: {c: {image: d}}\n'],
    [
      'a closing bracket at the margin',
      'services:\n  a:\n    image: b\n    command: [\n      c\n    ]\n',
    ],
    ['a merge key', 'x-a: &a {image: b}\nservices: {c: {<<: *a}}\n'],
    ['a BOM', '\uFEFFservices: {a: {image: b}}\n'],
  ])('%s is taken as docker compose takes it', async (_, docker_compose_file) => {
    const { status, json } = await client().provision(withCompose({ docker_compose_file }));
    expect(status, JSON.stringify(json)).toBe(200);
  });

  test('provisioning the same name twice is fine', async () => {
    const { provision } = client();
    const first = await provision(smallest());
    expect((await provision(smallest())).json).toEqual(first.json);
  });
});

test('the log has neither key nor body', async () => {
  const lines: string[] = [];
  const { call, provision } = client({ log: (line) => lines.push(line) });
  await provision(smallest({ name: 'secret-name' }));
  await provision({ name: 'secret-name' });
  await call('/auth/me?key=phak_secret', { headers: { 'X-API-Key': 'phak_secret' } });
  expect(lines.map((line) => line.replace(/ \d+ ms$/, ''))).toEqual([
    'POST /api/v1/cvms/provision 200',
    'POST /api/v1/cvms/provision 422',
    'GET /api/v1/auth/me 401',
  ]);
});
