import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPOSE_FILE, UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { SERVER_FORMS } from './server-forms';
import { client, withCompose } from '#sandbox/http/test-client';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const COMPOSE = 'services:\n  a:\n    image: b\n    command: \'{"k": "é<&>"}\'\n';

/** Provisions and commits under a name; the text that the server stored comes along. */
async function stored(name: string, change: Record<string, unknown> = {}) {
  const { call, create } = client();
  const compose = withCompose({ docker_compose_file: COMPOSE, ...change });
  const { pair } = await create({ ...compose, name });
  const { text } = await call(`/cvms/${name}/compose_file?raw`);
  expect(pair.compose_hash).toBe(sha256(text));
  return { text, document: JSON.parse(text) };
}

describe('each form is hashed, committed and given back as text', () => {
  test('today’s is the measure of the others', async () => {
    const { text } = await stored('any-name');
    expect(text).toMatch(/^\{"allowed_envs":\[\],"docker_compose_file":"services:/);
    expect(text).toContain('é<&>');
    expect(text).not.toContain(':null');
  });

  test('early 2025 keeps nulls', async () => {
    const { text: today } = await stored('any-name');
    const { text, document } = await stored('form-early-2025');
    expect(Object.keys(document)).toEqual(Object.keys(COMPOSE_FILE).toSorted());
    expect(text).toContain('"bash_script":null,"default_gateway_domain":null,');
    const kept = Object.entries(document).filter(([, value]) => value !== null);
    expect(Object.fromEntries(kept)).toEqual(JSON.parse(today));
  });

  test('mid 2025 indents and leaves texts alone', async () => {
    const { text: today } = await stored('any-name');
    const { text, document } = await stored('form-mid-2025');
    expect(document).toEqual(JSON.parse(today));
    expect(text.split('\n').slice(0, 2)).toEqual(['{', '    "allowed_envs":[],']);
    expect(text).toContain('\n    "features":[\n        "kms",\n        "tproxy-net"\n    ],\n');
    expect(text).toContain(String.raw`{\"k\": \"é<&>\"}`);
    expect(text.endsWith('\n}')).toBe(true);
  });

  test('ASCII alone', async () => {
    const { text } = await stored('form-ascii', { salt: 'é \u{1f680}' });
    expect(text).toContain(String.raw`"salt":"\u00e9 \ud83d\ude80"`);
    expect(text).toMatch(/^[\x20-\x7e]*$/);
  });

  test.each<[string, object, object]>([
    ['form-gateway-domain', {}, { default_gateway_domain: 'gateway.sandbox.example' }],
    ['form-gateway-domain', { default_gateway_domain: 'x' }, { default_gateway_domain: 'x' }],
    ['form-other-payload', {}, { bash_script: '' }],
    ['form-other-payload', { runner: 'bash', bash_script: 'true' }, { bash_script: 'true' }],
    ['form-changed', { salt: 'mine' }, { salt: 'changed' }],
    ['form-with-unknown-keys', { [UNDOCUMENTED]: [1] }, { [UNDOCUMENTED]: [1] }],
    ['form-changed-once-more', {}, { salt: 'changed' }],
    [
      'form-newer-script',
      {},
      { pre_launch_script: expect.stringMatching(/version 3\.[^]*script 3"/) },
    ],
    ['form-newer-script', { pre_launch_script: '#\n' }, { pre_launch_script: '#\n' }],
  ])('%s %j', async (name, sent, expected) => {
    expect((await stored(name, { ...sent })).document).toMatchObject(expected);
  });

  test.each(['form-without-newer-keys', 'form-early-2025'])(
    '%s knows no newer key',
    async (name) => {
      const { document } = await stored(name, { swap_size: '1G', key_provider: 'kms' });
      expect(document).toEqual((await stored(name)).document);
    },
  );

  test.each(['form-mid-20251', 'form-changedx'])('%s is just a name', async (name) => {
    expect((await stored(name)).text).toBe((await stored('any-name')).text);
  });
});

test('every form stands in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const name of SERVER_FORMS.keys()) expect(readme).toContain(`\`${name}\``);
});
