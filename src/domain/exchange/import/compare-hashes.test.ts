import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { initialForm } from '@/domain/request/form';
import { standardScript, type StandardScript } from '@/domain/hash/standard-script';
import { compareHashes } from './compare-hashes';
import { importSources } from './import-sources';
import { mergeRequest } from './merge-request';

const MEMBERS = {
  allowed_envs: ['TOKEN'],
  docker_compose_file: 'services: {}\n',
  features: ['kms', 'tproxy-net'],
  gateway_enabled: true,
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
  tproxy_enabled: true,
};
const STORED = canonicalJson(MEMBERS);
const { pre_launch_script: _, ...WITHOUT_SCRIPT } = MEMBERS;

async function compared(text: string, script?: StandardScript) {
  const imported = await importSources([{ name: '', text }]);
  if ('refusal' in imported || !imported.hash) throw new Error('No document.');
  return compareHashes(imported.hash, mergeRequest(initialForm(), imported, 'replace'), script);
}

describe('the hash of what is imported, and of the form', () => {
  it.each<[string, string, string, RegExp]>([
    ['a stored document', STORED, 'same', /^$/],
    [
      'what an API shows of one',
      JSON.stringify({ status: 'running', compose_file: { ...MEMBERS, salt: null } }),
      'same',
      /^$/,
    ],
    ['a request', JSON.stringify({ name: 'my-app', compose_file: MEMBERS }), 'same', /^$/],
    [
      'its keys in another order',
      JSON.stringify(Object.fromEntries(Object.entries(MEMBERS).reverse())),
      'different',
      /written otherwise: with its keys in another order/,
    ],
    ['on several lines', JSON.stringify(MEMBERS, null, 4), 'different', /on several lines/],
    ['with a line end', `${STORED}\n`, 'different', /a line end after it/],
    [
      'a key that is left to the API',
      JSON.stringify({ ...MEMBERS, secure_time: undefined }),
      'different',
      /`secure_time` came in as `false`/,
    ],
    [
      'manifest version 3',
      JSON.stringify({ ...MEMBERS, manifest_version: '3' }),
      'different',
      /`manifest_version` went from `"3"` to `2`/,
    ],
    [
      'a script that is the server’s',
      JSON.stringify(WITHOUT_SCRIPT),
      'unknown',
      /server adds its own pre-launch script/,
    ],
    [
      'a key that nobody documents',
      JSON.stringify({ ...MEMBERS, requirements: {} }),
      'unknown',
      /may drop keys/,
    ],
    [
      'a VMM’s document',
      JSON.stringify({ name: 'x', compose_file: JSON.stringify(MEMBERS, null, 4) }),
      'different',
      /on several lines/,
    ],
  ])('%s', async (_title, text, kind, because) => {
    const found = await compared(text);
    expect(found.kind).toBe(kind);
    expect(found.because.join(', ')).toMatch(because);
    if (kind === 'same')
      expect(found).toMatchObject({ was: await sha256Hex(STORED), now: await sha256Hex(STORED) });
  });
});

describe('where the server’s script is known', () => {
  const withScript = (text: string) =>
    standardScript(text, { kind: 'earlier', at: 0, confirmed: true });

  it('the hash of a request without one is the same, if the server still adds it', async () => {
    const script = await withScript('#!/bin/sh\n');
    const request = { name: 'my-app', compose_file: WITHOUT_SCRIPT };
    const found = await compared(JSON.stringify(request), script);
    const hash = await sha256Hex(STORED);
    expect(found).toMatchObject({ kind: 'same', was: hash, now: hash, ifStillAdded: true });
    expect(found.how).toMatch(/with the server’s standard script that is known here/);
  });

  it('a document that was hashed with it is held against it', async () => {
    const same = await compared(STORED, await withScript('#!/bin/sh\n'));
    expect(same).toMatchObject({ kind: 'same', ifStillAdded: false });
    const without = await compared(canonicalJson(WITHOUT_SCRIPT), await withScript('#\n'));
    expect(without).toMatchObject({ kind: 'different', ifStillAdded: true });
    expect(without.because.join()).toMatch(/`pre_launch_script` came in/);
  });
});
