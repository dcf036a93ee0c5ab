import { describe, expect, test } from 'vitest';
import { STANDARD_SCRIPT } from '#sandbox/provision/standard-script';
import { client, smallest, withCompose } from '#sandbox/http/test-client';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';

const HASH = expect.stringMatching(/^[0-9a-f]{64}$/);
const statusOf = (name: string) => `/cvms/${name}/pre-launch-script/upgrade-status`;

describe('the workspace at the first start', () => {
  test('has two running machines, the newer first', async () => {
    const { call } = client({ empty: false });
    const { json } = await call('/cvms/paginated');
    expect(json).toMatchObject({
      total: 2,
      items: [
        { name: 'price-feed', status: 'running', in_progress: false },
        { name: 'notes', status: 'running', in_progress: false },
      ],
    });
  });

  test.each(['price-feed', 'notes'])('%s has the document of its hash', async (name) => {
    const { call } = client({ empty: false });
    const { json } = await call(`/cvms/${name}`);
    const { text } = await call(`/cvms/${name}/compose_file?raw`);
    expect(hashOfText(text)).toBe(json.compose_hash);
  });

  test('the newer one has the script that a provision gets', async () => {
    const { call, create } = client({ empty: false });
    await create(smallest());
    const { text } = await call('/cvms/my-app/pre-launch-script');
    expect((await call('/cvms/price-feed/pre-launch-script')).text).toBe(text);
    expect((await call('/cvms/notes/pre-launch-script')).text).not.toBe(text);
  });

  test('their app ids are given to nobody else', async () => {
    const { call } = client({ empty: false });
    const held = (await call('/cvms')).json.map(({ app_id }: { app_id: string }) => app_id);
    const { app_ids } = (await call('/kms/phala/next_app_id?counts=20')).json;
    expect(app_ids.filter(({ app_id }: { app_id: string }) => held.includes(app_id))).toEqual([]);
  });
});

describe('whether a machine has the latest official script', () => {
  const latest = hashOfText(STANDARD_SCRIPT);

  test.each([
    [
      'price-feed',
      { current_hash: latest, is_official: true, is_latest: true, can_upgrade: false },
    ],
    ['notes', { current_hash: HASH, is_official: true, is_latest: false, can_upgrade: true }],
  ])('%s', async (name, expected) => {
    const { json } = await client({ empty: false }).call(statusOf(name));
    expect(json).toEqual({ latest_official_hash: latest, ...expected });
  });

  test('one with a script of its own', async () => {
    const { call, create } = client();
    await create(withCompose({ pre_launch_script: 'echo mine\n' }));
    expect((await call(statusOf('my-app'))).json).toEqual({
      current_hash: hashOfText('echo mine\n'),
      latest_official_hash: latest,
      is_official: false,
      is_latest: false,
      can_upgrade: false,
    });
  });

  test('one that is not there', async () => {
    expect((await client().call(statusOf('nobody'))).status).toBe(404);
  });
});
