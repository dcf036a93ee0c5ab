import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeDiff } from './compose-diff';

const document = (change: object = {}) => ({
  allowed_envs: ['A'],
  docker_compose_file: 'services:\n  web:\n    image: nginx:1.29\n',
  features: ['kms', 'tproxy-net'],
  gateway_enabled: true,
  kms_enabled: true,
  local_key_provider_enabled: false,
  manifest_version: 2,
  name: '',
  no_instance_id: false,
  pre_launch_script: '#!/bin/sh\n',
  public_logs: true,
  public_sysinfo: true,
  public_tcbinfo: true,
  runner: 'docker-compose',
  secure_time: false,
  storage_fs: 'zfs',
  tproxy_enabled: true,
  ...change,
});
const other = {
  docker_compose_file: 'services:\n  web:\n    image: nginx:1.30\n',
  public_logs: false,
};

const FILES: Record<string, string> = {
  'old.json': JSON.stringify(document()),
  'new.json': JSON.stringify(document(other)),
  'answer.json': JSON.stringify({ status: 'running', compose_file: { ...document(), salt: null } }),
  'revision.json': JSON.stringify({
    revision_id: '1',
    compose_file: JSON.stringify(document(other)),
  }),
  'request.json': JSON.stringify({ name: 'my-app', compose_file: document() }),
  'open.json': JSON.stringify({
    name: 'my-app',
    compose_file: { name: '', docker_compose_file: 'services: {}' },
  }),
  'open-next.json': JSON.stringify({
    name: 'my-app',
    compose_file: { name: '', docker_compose_file: 'services: {}', public_logs: false },
  }),
  'open-kms.json': JSON.stringify({
    name: 'my-app',
    compose_file: { name: '', docker_compose_file: 'services: {}', key_provider: 'kms' },
  }),
  'fence.json': JSON.stringify(document({ docker_compose_file: 'a: "```"\n# <img src=x>\n' })),
  'none.json': '[]',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compose-diff-'));
  await Promise.all(
    Object.entries(FILES).map(([name, text]) => writeFile(join(folder, name), text)),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function diff(...args: string[]) {
  let out = '';
  const files = args.map((one) => (one.endsWith('.json') ? join(folder, one) : one));
  const code = await composeDiff(files, (text) => {
    out += text;
  });
  return { code, out };
}

describe('the exit status is as diff’s', () => {
  test.each([
    ['old.json', 'old.json', 0],
    ['old.json', 'answer.json', 0],
    ['answer.json', 'request.json', 0],
    ['old.json', 'new.json', 1],
    ['new.json', 'revision.json', 0],
    ['open.json', 'open.json', 0],
    ['open.json', 'open-next.json', 1],
  ])('%s %s: %i', async (before, after, code) => {
    expect((await diff(before, after)).code).toBe(code);
  });

  test.each([
    [['old.json'], /Name two files/],
    [['old.json', 'new.json', 'old.json'], /Name two files/],
    [['--what', 'old.json', 'new.json'], /Use it like this/],
    [['-', '-'], /standard input/],
    [['old.json', 'missing.json'], /cannot be read/],
    [['none.json', 'old.json'], /first file/],
    [['old.json', 'open.json'], /second file.*cannot be known/],
    [['open.json', 'old.json'], /first file.*cannot be known/],
    [['open-kms.json', 'open-kms.json'], /first file.*key_provider_id/],
  ])('%j: 2', async (args, said) => {
    await expect(diff(...args)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(said),
    });
  });
});

test('says both hashes, what moved and what is public', async () => {
  const { out } = await diff('old.json', 'new.json');
  expect(out).toMatch(/before [0-9a-f]{64} \(\d+ bytes\)\nafter {2}[0-9a-f]{64}/);
  expect(out).toContain('public_logs went from true to false');
  expect(out).toContain('now: The containers’ logs are not public.');
});

test('as Markdown it can stand in a comment', async () => {
  const { out } = await diff('--markdown', 'old.json', 'new.json');
  expect(out).toContain('| before | `');
  expect(out).toContain(
    '```diff\n  services:\n    web:\n-     image: nginx:1.29\n+     image: nginx:1.30\n```',
  );
  expect((await diff('--markdown', 'old.json', 'old.json')).out).toContain('stays');
});

test('no text of a document ends its block', async () => {
  const { out } = await diff('--markdown', 'old.json', 'fence.json');
  expect(out).toContain('````diff');
  expect(out).not.toMatch(/^(?![-+ ]).*<img/m);
});

test('of two requests without a script says what moves, and no hash that nobody knows', async () => {
  const moved = await diff('open.json', 'open-next.json');
  expect(moved.out).toContain('Another compose hash. Neither hash can be known before');
  expect(moved.out).toContain('public_logs went from true to false');
  expect(moved.out).not.toMatch(/[0-9a-f]{64}|undefined/);
  const markdown = await diff('--markdown', 'open.json', 'open-next.json');
  expect(markdown.out).toContain('| before | not known before | |');
  expect(markdown.out).not.toMatch(/[0-9a-f]{64}|undefined/);
  for (const args of [[], ['--markdown']]) {
    const { out } = await diff(...args, 'open.json', 'open.json');
    expect(out).toMatch(/stays|Same/);
    expect(out).toContain('as long as the server adds the same pre-launch script');
  }
});
