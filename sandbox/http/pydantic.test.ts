import { describe, expect, test } from 'vitest';
import { client, smallest, withCompose } from './test-client';

const type = (msg: string, kind: string) => ({ msg, type: kind });
const MISSING = type('Field required', 'missing');
const STRING = type('Input should be a valid string', 'string_type');
const INTEGER = type('Input should be a valid integer', 'int_type');
const BOOLEAN = type('Input should be a valid boolean', 'bool_type');
const LIST = type('Input should be a valid list', 'list_type');
const MODEL = type(
  'Input should be a valid dictionary or object to extract fields from',
  'model_attributes_type',
);
const FRACTION = type(
  'Input should be a valid integer, got a number with a fractional part',
  'int_from_float',
);
const KMS = {
  ...type("Input should be 'phala', 'ethereum', 'base' or 'legacy'", 'enum'),
  ctx: { expected: "'phala', 'ethereum', 'base' or 'legacy'" },
};
const PATTERN = type(
  "String should match pattern '^[A-Za-z][A-Za-z0-9-]*$'",
  'string_pattern_mismatch',
);
const SHORT = type('String should have at least 5 characters', 'string_too_short');

describe('a 422 speaks pydantic', () => {
  test.each<[string, unknown, (string | number)[], object]>([
    ['no name', { compose_file: { name: '' } }, ['name'], MISSING],
    ['name null', smallest({ name: null }), ['name'], STRING],
    ['name empty', smallest({ name: '' }), ['name'], SHORT],
    ['name of 4', smallest({ name: 'abcd' }), ['name'], SHORT],
    ['name of 64', smallest({ name: 'a'.repeat(64) }), ['name'], { ctx: { max_length: 63 } }],
    ['name with a digit first', smallest({ name: '1-app' }), ['name'], PATTERN],
    ['name with a dot', smallest({ name: 'my.app' }), ['name'], PATTERN],
    ['no compose_file', { name: 'my-app' }, ['compose_file'], MISSING],
    ['compose_file a list', smallest({ compose_file: [] }), ['compose_file'], MODEL],
    ['no compose_file.name', smallest({ compose_file: {} }), ['compose_file', 'name'], MISSING],
    [
      'compose text a number',
      withCompose({ docker_compose_file: 1 }),
      ['compose_file', 'docker_compose_file'],
      STRING,
    ],
    [
      'allowed_envs null',
      withCompose({ allowed_envs: null }),
      ['compose_file', 'allowed_envs'],
      LIST,
    ],
    [
      'allowed_envs item',
      withCompose({ allowed_envs: [1] }),
      ['compose_file', 'allowed_envs', 0],
      STRING,
    ],
    ['features null', withCompose({ features: null }), ['compose_file', 'features'], LIST],
    [
      'public_logs null',
      withCompose({ public_logs: null }),
      ['compose_file', 'public_logs'],
      BOOLEAN,
    ],
    [
      'manifest_version a list',
      withCompose({ manifest_version: [] }),
      ['compose_file', 'manifest_version'],
      INTEGER,
    ],
    [
      'manifest_version a word',
      withCompose({ manifest_version: 'x' }),
      ['compose_file', 'manifest_version'],
      { type: 'int_parsing' },
    ],
    ['listed null', smallest({ listed: null }), ['listed'], BOOLEAN],
    ['listed a word', smallest({ listed: 'maybe' }), ['listed'], { type: 'bool_parsing' }],
    ['env_keys null', smallest({ env_keys: null }), ['env_keys'], LIST],
    ['kms_urls null', smallest({ kms_urls: null }), ['kms_urls'], LIST],
    ['gateway_urls null', smallest({ gateway_urls: null }), ['gateway_urls'], LIST],
    ['hugepages null', smallest({ hugepages: null }), ['hugepages'], BOOLEAN],
    ['kms unknown', smallest({ kms: 'solana' }), ['kms'], KMS],
    ['disk_size a fraction', smallest({ disk_size: 1.5 }), ['disk_size'], FRACTION],
    ['nonce too large', smallest({ nonce: 1e300 }), ['nonce'], { type: 'int_parsing_size' }],
    ['gpus without a list', smallest({ gpus: {} }), ['gpus', 'gpus'], MISSING],
    [
      'gpu without a slot',
      smallest({ gpus: { gpus: [{}] } }),
      ['gpus', 'gpus', 0, 'slot'],
      MISSING,
    ],
    [
      'port without a number',
      smallest({ ports: [{ protocol: 'tcp', host_port: 1 }] }),
      ['ports', 0, 'vm_port'],
      MISSING,
    ],
    ['port not an object', smallest({ ports: [3] }), ['ports', 0], MODEL],
    ['body a list', [], [], MODEL],
    ['body null', 'null', [], MISSING],
    ['body empty', '', [], MISSING],
    [
      'env_keys not allowed',
      smallest({ env_keys: ['A'] }),
      ['env_keys'],
      { type: 'value_error', msg: 'Value error, env_keys not in compose_file.allowed_envs: A' },
    ],
    [
      'nonce alone',
      smallest({ nonce: 0 }),
      [],
      { type: 'value_error', msg: 'Value error, app_id is required when nonce is provided' },
    ],
  ])('%s', async (_, body, loc, item) => {
    const { status, json } = await client().provision(body);
    expect(status).toBe(422);
    expect(json.detail).toHaveLength(1);
    expect(json.detail[0]).toMatchObject({ loc: ['body', ...loc], ...item });
    expect(json.detail[0]).toHaveProperty('input');
  });

  test('a union complains once per member, with its name at the end of loc', async () => {
    const { json } = await client().provision({
      ...withCompose({ storage_fs: 'xfs' }),
      gpus: { gpus: [], attach_mode: 1 },
    });
    expect(
      json.detail.map(({ loc, type: kind, msg }: { loc: string[]; type: string; msg: string }) => [
        loc.join(' '),
        kind,
        msg,
      ]),
    ).toEqual([
      [
        "body gpus attach_mode literal['listed','all']",
        'literal_error',
        "Input should be 'listed' or 'all'",
      ],
      ['body gpus attach_mode str', 'string_type', STRING.msg],
      ["body compose_file storage_fs literal['ext4']", 'literal_error', "Input should be 'ext4'"],
      ["body compose_file storage_fs literal['zfs']", 'literal_error', "Input should be 'zfs'"],
    ]);
  });

  test('body.name comes before body.compose_file', async () => {
    const { json } = await client().provision({ compose_file: {}, kms: 'x' });
    const places = json.detail.map(({ loc }: { loc: string[] }) => loc.join('.'));
    expect(places).toEqual(['body.name', 'body.kms', 'body.compose_file.name']);
  });

  test('broken JSON', async () => {
    const { status, json } = await client().provision('{"name": }');
    expect(status).toBe(422);
    expect(json.detail[0]).toMatchObject({ type: 'json_invalid', msg: 'JSON decode error' });
    expect(json.detail[0].loc[0]).toBe('body');
  });

  test('another content type is not parsed', async () => {
    const { json } = await client().provision(smallest(), { 'Content-Type': 'text/plain' });
    expect(json.detail[0]).toMatchObject({ loc: ['body'], ...MODEL });
  });

  test('bytes that are not UTF-8', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    const answer = await client().call('/cvms/provision', { method: 'POST', body });
    expect([answer.status, answer.json]).toEqual([
      400,
      { detail: 'There was an error parsing the body' },
    ]);
  });
});
