import { describe, expect, test } from 'vitest';
import { client, smallest, withCompose } from './test-client';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const body = (member: string) => JSON.stringify(smallest()).replace(/\}$/, `,"x":${member}}`);
const list = (length: number, item: unknown) => Array.from({ length }, () => item);

describe('a body is read up to a limit', () => {
  test.each([
    ['500 levels', body(nested(499)), 200],
    ['501 levels', body(nested(500)), 400],
    ['5,000 levels', nested(5_000), 400],
    ['5,000 levels that do not end', '['.repeat(5_000), 400],
    ['brackets in a text', body(JSON.stringify('['.repeat(5_000))), 200],
    ['49,000 items', body(JSON.stringify(list(49_000, 0))), 200],
    ['51,000 items', body(JSON.stringify(list(51_000, 0))), 400],
    ['commas in a text', body(JSON.stringify(',"'.repeat(51_000))), 200],
  ])('%s', async (_law, text, status) => {
    const answer = await client().provision(text);
    expect(answer.status).toBe(status);
    if (status === 400)
      expect(answer.json).toEqual({ detail: 'There was an error parsing the body' });
  });
});

describe('an error repeats what was sent up to a limit', () => {
  test.each([
    ['names', withCompose({ allowed_envs: list(30_000, 5) }), ['compose_file', 'allowed_envs', 49]],
    ['ports', smallest({ ports: list(30_000, 5) }), ['ports', 49]],
    [
      'ports of the wrong kinds',
      smallest({ ports: list(12_000, { protocol: 5, host_port: 'a', vm_port: null }) }),
      ['ports', 16, 'host_port'],
    ],
    ['GPUs', smallest({ gpus: { gpus: list(30_000, 'x') } }), ['gpus', 'gpus', 49]],
  ])('of 30,000 wrong %s the first 50 are named, in few words', async (_what, sent, last) => {
    const { status, text, json } = await client().provision(sent);
    expect([status, json.detail.length]).toEqual([422, 50]);
    expect(json.detail[49].loc).toEqual(['body', ...last]);
    expect(text.length).toBeLessThan(200_000);
  });

  test('what is small is repeated whole', async () => {
    const input = { count: 'two', more: [null, { a: 1.5 }, [], true], ['__proto__']: {} };
    const { json } = await client().provision(smallest({ gpus: [input] }));
    expect(json.detail[0].input).toEqual([input]);
    expect(Object.keys(json.detail[0].input[0])).toEqual(Object.keys(input));
  });

  test.each([
    ['a text', 'a'.repeat(100_000)],
    ['a list', list(40_000, 'a')],
    ['an object', Object.fromEntries(list(10_000, 0).map((_, at) => [`key-${at}`, at]))],
    ['long keys', { ['k'.repeat(100_000)]: 1 }],
    ['levels', JSON.parse(nested(400))],
  ])('%s is cut, and shows it', async (_law, name) => {
    const { status, text, json } = await client().provision(smallest({ name }));
    expect(status).toBe(422);
    expect(text.length).toBeLessThan(10_000);
    expect(JSON.stringify(json.detail[0].input)).toContain('…');
  });

  const long = 'x'.repeat(100_000);
  test.each([
    ['a value of a structured error', '/cvms/provision', smallest({ kms_id: long })],
    [
      'a plain error',
      '/cvms',
      { app_id: 'ab'.repeat(20), compose_hash: 'cd', encrypted_env: long },
    ],
    ['a message', '/cvms/provision', smallest({ env_keys: list(40_000, 'A_LONG_NAME') })],
    ['a compose file', '/cvms/provision', withCompose({ docker_compose_file: `%${long}` })],
    ['blanks', '/cvms/provision', withCompose({ docker_compose_file: ' '.repeat(100_000) })],
  ])('%s', async (_law, path, sent) => {
    const { status, text } = await client().post(path, sent);
    expect([status >= 400 && status < 500, text.length < 10_000]).toEqual([true, true]);
  });

  test('a name in a path', async () => {
    const { status, text } = await client().call(`/cvms/${long}`);
    expect([status, text.length < 10_000]).toEqual([404, true]);
  });
});
