import fc from 'fast-check';
import { ZodError } from 'zod';
import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { toRequest } from '@/domain/request/form';
import { anyForm, composeKeys } from '@/domain/request/random-form.table';
import { jsonText } from '@/text/random-json.table';
import type { ComposeFile } from '@/domain/request/request';
import { appCompose } from './app-compose';
import { canonicalJson } from './canonical';
import { predict } from './prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { VECTOR_COMPOSE, document } from './vectors.table';

const SCRIPT = '#!/bin/bash\necho hi\n';
/** Values no type allows, as a draft or an import may hold them. */
const compose = (values: object) => ({ name: 'demo', ...values }) as ComposeFile;
const request = (values: object) => ({ name: 'my-app', compose_file: compose(values) });

/** Other values of the keys whose values are not free. */
const CHANGED: Record<string, unknown> = {
  runner: 'bash',
  storage_fs: 'ext4',
  key_provider: 'local',
  port_policy: { ports: [], restrict_mode: true },
};

/** Another value of the same type; a text for what is not there. */
function changedOf(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [...(value as unknown[]), 'other'];
  return `${typeof value === 'string' ? value : ''} other`;
}

describe('the measured document', () => {
  it('of a name and a compose text has the API’s defaults', () => {
    expect(appCompose(compose({ docker_compose_file: VECTOR_COMPOSE }))).toEqual(document());
  });

  it.each([
    [
      'nulls are dropped',
      { salt: null, init_script: null, storage_fs: null },
      ['salt', 'init_script', 'storage_fs'],
    ],
    ['unknown keys are left aside', { [UNDOCUMENTED]: '1G' }, [UNDOCUMENTED]],
    ['a __proto__ key is dropped', JSON.parse('{"__proto__":{"salt":"x"}}'), ['__proto__', 'salt']],
    [
      'an empty script is left out: the server replaces it',
      { pre_launch_script: '' },
      ['pre_launch_script'],
    ],
    ['a null script too', { pre_launch_script: null }, ['pre_launch_script']],
  ])('%s', (_, values, gone) => {
    const made = appCompose(compose(values));
    for (const key of gone) expect(Object.hasOwn(made, key)).toBe(false);
  });

  it.each([
    ['an empty salt', { salt: '' }],
    ['an empty init script', { init_script: '' }],
    ['a script of one space', { pre_launch_script: ' ' }],
    ['an empty list of features', { features: [] }],
    ['variables in their order', { allowed_envs: ['B', 'A', 'B'] }],
    ['a payload the runner does not use, where it was sent', { bash_script: 'true' }],
    ['false', { gateway_enabled: false }],
  ])('keeps %s', (_, values) => {
    expect(appCompose(compose(values))).toMatchObject(values);
  });

  it.each([
    { name: undefined },
    { runner: 5 },
    { runner: null },
    { allowed_envs: null },
    { storage_fs: 'xfs' },
  ])('refuses %j', (values) => {
    expect(() => appCompose(compose(values))).toThrow(ZodError);
  });

  it('has documented keys only and no null, whatever the form', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const made = appCompose(toRequest(form).compose_file);
        expect(composeKeys).toEqual(expect.arrayContaining(Object.keys(made)));
        expect(Object.values(made)).not.toContain(null);
      }),
    );
  });

  it('has the payload of the chosen runner only', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom('bash', 'docker-compose', undefined), (form, runner) => {
        const payloads = { docker_compose_file: 'services: {}', bash_script: 'true', runner };
        const compose_file = { ...form.compose_file, ...payloads };
        const made = appCompose(toRequest({ ...form, compose_file }).compose_file);
        const other = runner === 'bash' ? 'docker_compose_file' : 'bash_script';
        expect(made).not.toHaveProperty(other);
        expect(['docker_compose_file', 'bash_script'].filter((key) => key in made)).toHaveLength(1);
      }),
    );
  });

  it('is the same for the pinned and the short request', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const as = (pinned: boolean) =>
          appCompose(toRequest({ ...form, sending: { ...form.sending, pinned } }).compose_file);
        expect(canonicalJson(as(true))).toBe(canonicalJson(as(false)));
      }),
    );
  });
});

describe('the prediction', () => {
  it('is the hash the server gives for the document', async () => {
    const prediction = await predict(
      request({ docker_compose_file: VECTOR_COMPOSE, pre_launch_script: SCRIPT }),
    );
    expect(prediction?.hash).toBe(
      '6c37e72799f8d137271d1da95bd66b27762e5cdd11ecfbe92ec70598640e2a82',
    );
  });

  it.each([{}, { pre_launch_script: null }, { pre_launch_script: '' }])(
    'has a document but no hash while the server adds its script: %j',
    async (values) => {
      const prediction = await predict(request({ docker_compose_file: VECTOR_COMPOSE, ...values }));
      expect(prediction?.hash).toBeUndefined();
      expect(prediction?.document).toEqual(document());
    },
  );

  it('names the values it assumes', async () => {
    const given = {
      docker_compose_file: VECTOR_COMPOSE,
      runner: 'docker-compose',
      features: ['kms'],
      storage_fs: null,
    };
    const assumed = (await predict(request(given)))?.assumed ?? [];
    expect(assumed.toSorted()).toEqual([
      'allowed_envs',
      'gateway_enabled',
      'kms_enabled',
      'local_key_provider_enabled',
      'manifest_version',
      'no_instance_id',
      'public_logs',
      'public_sysinfo',
      'public_tcbinfo',
      'secure_time',
      'tproxy_enabled',
    ]);
  });

  it.each([{ runner: 5 }, { manifest_version: 2.5 }, { name: null }])(
    'of %j is none',
    async (values) => {
      expect(await predict(request(values))).toBeUndefined();
    },
  );

  it('of a pinned request assumes nothing; its hash is that of its text', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const pinned = toRequest({ ...form, sending: { ...form.sending, pinned: true } });
        const prediction = await predict(pinned);
        expect(prediction?.assumed).toEqual([]);
        expect(prediction?.text).toBe(canonicalJson(prediction?.document));
        const { added = [], undecided = {}, possible = [] } = prediction ?? {};
        const hash = await sha256Hex(prediction?.text ?? '');
        const isOne = added.length === 0 && Object.keys(undecided).length === 0;
        expect(prediction?.hash).toBe(isOne ? hash : undefined);
        expect(possible.map((one) => one.hash)).toEqual(
          isOne || added.length > 0
            ? []
            : [hash, await sha256Hex(canonicalJson({ ...prediction?.document, ...undecided }))],
        );
      }),
    );
  });

  it('with the short request assumes exactly what the pinned one writes out', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const as = (pinned: boolean) =>
          toRequest({ ...form, sending: { ...form.sending, pinned } });
        const written = Object.keys(as(true).compose_file);
        const added = written.filter((key) => !Object.hasOwn(as(false).compose_file, key));
        const assumed = (await predict(as(false)))?.assumed ?? [];
        expect(assumed.toSorted()).toEqual(added.toSorted());
      }),
    );
  });

  it('moves with any change of any measured value, and only then', async () => {
    const values = {
      docker_compose_file: VECTOR_COMPOSE,
      pre_launch_script: SCRIPT,
      salt: 'a',
      name: '',
    };
    const hashOf = async (changed: object) => (await predict(request(changed)))?.hash;
    const hash = await hashOf(values);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const before = appCompose(compose(values));
    for (const key of composeKeys) {
      const other = CHANGED[key] ?? changedOf(before[key]);
      expect(await hashOf({ ...values, [key]: other }), key).not.toBe(hash);
      if (before[key] !== undefined) {
        expect(await hashOf({ ...values, [key]: before[key] }), key).toBe(hash);
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(VECTOR_COMPOSE.length - 1), jsonText, async (at, text) => {
        const edited = VECTOR_COMPOSE.slice(0, at) + text + VECTOR_COMPOSE.slice(at + 1);
        const moved = await hashOf({ ...values, docker_compose_file: edited });
        expect(moved === hash).toBe(edited === VECTOR_COMPOSE);
      }),
    );
  });

  it('tells apart what looks the same: NFC and NFD, line ends, quotes of another kind', async () => {
    const looks = ['\u00e9', 'e\u0301', 'a\nb', 'a\r\nb', 'a\rb', '"', '\u201d', ' ', '\u00a0', ''];
    const hashes = looks.map(async (salt) => {
      const values = { docker_compose_file: VECTOR_COMPOSE, pre_launch_script: SCRIPT, salt };
      return (await predict(request(values)))?.hash;
    });
    expect(new Set(await Promise.all(hashes)).size).toBe(looks.length);
  });

  it('does not depend on what is not measured', async () => {
    const values = { docker_compose_file: VECTOR_COMPOSE, pre_launch_script: SCRIPT };
    const other = { ...request(values), name: 'other', region: 'r', vcpu: 2, [UNDOCUMENTED]: 1 };
    expect(await predict(other)).toEqual(await predict(request(values)));
  });
});
