import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { writtenForm } from '@/domain/hash/verdict/forms';
import { jsonObject } from '@/text/random-json.table';
import { audit, type Audited } from './audit';

const COMPOSE =
  'services:\n  web:\n    image: nginx@sha256:0123\n    command: \'{"a": "é <b>"}\'\n';
const MEMBERS = {
  allowed_envs: ['TOKEN'],
  docker_compose_file: COMPOSE,
  features: ['kms', 'tproxy-net'],
  kms_enabled: true,
  manifest_version: 2,
  name: '',
  pre_launch_script: '#!/bin/sh\n',
  runner: 'docker-compose',
};
const STORED = canonicalJson(MEMBERS);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const HASH = sha256(STORED);
const SHOWN = { ...MEMBERS, bash_script: null, salt: null };
const pretty = (value: unknown) => JSON.stringify(value, null, 2);

async function audited(text: string, hash = HASH): Promise<Audited> {
  const found = await audit({ text, hash });
  if (found.kind === 'refused') throw new Error(found.refusal);
  return found;
}

describe('the same document, however it comes', () => {
  it.each<[string, string, Audited['kind'], string, RegExp]>([
    ['the file', STORED, 'document', 'matches', /bytes were hashed as they are/],
    ['the file with a line end', `${STORED}\n`, 'document', 'matches-if', /final line end/],
    [
      'the file with a byte order mark',
      `\ufeff${STORED}`,
      'document',
      'matches-if',
      /byte order mark/,
    ],
    ['a pretty copy', pretty(MEMBERS), 'document', 'matches-if', /not its bytes/],
    [
      'a pretty copy with CRLF',
      pretty(MEMBERS).replaceAll('\n', '\r\n'),
      'document',
      'matches-if',
      /not its bytes/,
    ],
    ['JSON in a text', JSON.stringify(STORED), 'document', 'matches', /JSON inside a JSON text/],
    [
      'a revision whose document is a text',
      pretty({ revision_id: '1', compose_hash: HASH, compose_file: STORED }),
      'cvm',
      'matches',
      /compose_file of the answer as the text it is/,
    ],
    [
      'an answer of compose_file',
      pretty(SHOWN),
      'document',
      'matches',
      /2 keys that are null were left out/,
    ],
    [
      'a CVM',
      pretty({ id: 1, status: 'running', compose_file: SHOWN }),
      'cvm',
      'matches',
      /compose_file/,
    ],
    [
      'a request',
      pretty({ name: 'x', compose_file: { ...MEMBERS, storage_fs: null } }),
      'request',
      'matches-if',
      /left .* out/,
    ],
    [
      'an attestation',
      pretty({ tcb_info: { app_compose: STORED } }),
      'attestation',
      'matches',
      /app_compose as the text/,
    ],
  ])('%s', async (_, text, kind, verdict, said) => {
    const found = await audited(text);
    expect(found.kind).toBe(kind);
    expect(found.verdict?.kind).toBe(verdict);
    const assumptions = found.verdict?.kind === 'matches-if' ? found.verdict.assumptions : [];
    expect([...found.steps, ...assumptions].join(' ')).toMatch(said);
    expect(found.members).toMatchObject({ docker_compose_file: COMPOSE });
    const matched = found.verdict && 'matched' in found.verdict ? found.verdict.matched.text : '';
    expect(sha256(matched)).toBe(HASH);
  });

  it('holds for any document: indented, in another order, with nulls', async () => {
    await fc.assert(
      fc.asyncProperty(jsonObject({ nulls: false }), async (extra) => {
        const members = { ...extra, runner: 'docker-compose', docker_compose_file: COMPOSE };
        const stored = canonicalJson(members);
        const shown = Object.fromEntries([
          ['init_script', null],
          ...Object.entries(members).reverse(),
        ]);
        for (const text of [stored, pretty(shown)]) {
          const found = await audit({ text, hash: sha256(stored) });
          expect(found).toMatchObject({ verdict: { matched: { text: stored } } });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('hashes of other tools are named', () => {
  it.each([
    'cloud-sdk',
    'go-sdk',
    'nulls-kept',
    'cloud-2025',
    'cloud-2026-ascii',
    'vmm-cli',
  ] as const)('%s', async (form) => {
    const members = form === 'nulls-kept' ? SHOWN : MEMBERS;
    const hash = sha256(writtenForm(form).write(members) ?? '');
    const { verdict } = await audited(pretty(SHOWN), hash);
    expect(verdict).toMatchObject({ kind: 'matches-if', matched: { hash, form } });
  });

  it('and a hash of nothing here differs', async () => {
    const { verdict } = await audited(STORED, sha256('another'));
    expect(verdict?.kind).toBe('differs');
  });
});

describe('which hash counts', () => {
  const cvm = pretty({ status: 'running', compose_hash: HASH, compose_file: SHOWN });
  it('the stated one where none was given', async () => {
    expect((await audited(cvm, '')).hash).toEqual({ value: HASH, source: 'stated' });
    expect((await audited(cvm, '')).verdict?.kind).toBe('matches');
  });

  it('the given one otherwise, and both are compared', async () => {
    const other = sha256('another');
    const found = await audited(cvm, ` 0x${other.toUpperCase()} `);
    expect(found.hash).toEqual({ value: other, source: 'given' });
    expect(found.claims).toMatchObject([
      { outcome: 'fails', because: expect.stringContaining(HASH) },
    ]);
    expect((await audited(cvm)).claims).toMatchObject([{ outcome: 'holds' }]);
  });

  it('the measured one in an attestation', async () => {
    const event = { imr: 3, event_type: 0x08000001, event: 'compose-hash', event_payload: HASH };
    const found = await audited(pretty({ app_compose: STORED, event_log: [event] }), '');
    expect(found.hash).toEqual({ value: HASH, source: 'measured' });
    expect(found.claims[0]).toMatchObject({ outcome: 'holds' });
  });

  it.each([
    ['', { value: HASH, source: 'measured' }],
    [sha256('another'), { value: sha256('another'), source: 'given' }],
  ])('the measured one is told without a document too, given %j', async (given, hash) => {
    const event = { imr: 3, event_type: 0x08000001, event: 'compose-hash', event_payload: HASH };
    const getQuote = pretty({ quote: '04', event_log: JSON.stringify([event]) });
    const found = await audited(getQuote, given);
    expect(found).toMatchObject({ hash, measured: HASH, verdict: undefined, members: undefined });
  });

  it.each([
    [STORED, false],
    [canonicalJson(SHOWN), false],
    [JSON.stringify(SHOWN, Object.keys(SHOWN).toSorted()), false],
    [pretty(SHOWN), true],
    [pretty(MEMBERS), false],
  ])('an object that an API shows is told from a document: %#', async (text, shown) => {
    expect((await audited(text, '')).shown).toBe(shown);
  });

  it('none, and then the document’s own are told', async () => {
    const found = await audited(pretty(MEMBERS), 'not a hash');
    expect(found).toMatchObject({ hash: undefined, verdict: undefined });
    expect(found.hashes).toMatchObject([
      { of: 'bytes', hash: sha256(pretty(MEMBERS)) },
      { of: 'today', hash: HASH, bytes: Buffer.byteLength(STORED) },
    ]);
    expect((await audited(STORED, '')).hashes).toMatchObject([{ of: 'bytes', hash: HASH }]);
  });

  it('nor is one told where the server would add its script', async () => {
    const { pre_launch_script: _, ...compose_file } = MEMBERS;
    expect((await audited(pretty({ name: 'x', compose_file }), '')).hashes).toEqual([]);
  });
});

describe('hostile content', () => {
  it('__proto__ is an ordinary key: kept, hashed and named', async () => {
    const text = '{"__proto__":{"x":1},"runner":"bash","bash_script":"true"}';
    const found = await audited(text, sha256(text));
    expect(found.verdict?.kind).toBe('matches');
    expect(Object.hasOwn(found.members ?? {}, '__proto__')).toBe(true);
    expect(found.notes.join()).toContain('__proto__');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('a key that is there twice is named: what is shown is not all that was hashed', async () => {
    const text = `${STORED.slice(0, -1)},"docker_compose_file":"services: {}"}`;
    const found = await audited(text, sha256(text));
    expect(found.verdict?.kind).toBe('matches');
    expect(found.doubled).toEqual(['docker_compose_file']);
    expect((await audited(STORED)).doubled).toEqual([]);
    const inside = await audited(JSON.stringify({ app_compose: text, rtmr3: '00' }), sha256(text));
    expect(inside).toMatchObject({ kind: 'attestation', doubled: ['docker_compose_file'] });
  });

  it('a number that programs write in different ways is named', async () => {
    const text = STORED.replace('"manifest_version":2', '"manifest_version":2.0');
    expect((await audited(text, '')).notes.join()).toContain(
      'Programs that read 2.0 write it back',
    );
  });

  it('a document of megabytes is hashed', async () => {
    const text = canonicalJson({ ...MEMBERS, docker_compose_file: 'a: b\n'.repeat(400_000) });
    expect((await audited(text, sha256(text))).verdict?.kind).toBe('matches');
  });
});
