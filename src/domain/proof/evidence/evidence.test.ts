import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };
import { audit } from '@/domain/proof/audit/audit';
import { canonicalJson } from '@/domain/hash/canonical';
import { predict } from '@/domain/hash/prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { standardScript, type StandardScript } from '@/domain/hash/standard-script';
import { subjectOfRequest } from '@/domain/hash/subject';
import { judge } from '@/domain/hash/verdict/verdict';
import { initialForm, toRequest } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import { fromBase64, toBase64 } from './base64';
import { checkEvidence } from './check-evidence';
import { evidence, type Evidence } from './evidence';
import { writeEvidence } from './write-evidence';

/** With every default written out, so that nothing is assumed. */
const REQUEST = toRequest({
  ...initialForm(),
  name: 'my-app',
  compose_file: {
    name: '',
    docker_compose_file: 'services:\r\n  a: {image: "é — <b>"}\n',
    pre_launch_script: '#!/bin/sh\n',
  },
  sending: { pinned: true, script: 'own' },
});
const STORED = (await predict(REQUEST))?.text ?? '';
const CONTEXT = { sandbox: false };
const AT = new Date('2026-01-02T03:04:05.678Z');

/** The evidence of an answer that states the hash of a text. */
async function evidenceOf(
  hashed: string,
  request = REQUEST,
  assumed?: StandardScript,
): Promise<Evidence> {
  const composeHash = await sha256Hex(hashed);
  const subject = subjectOfRequest(request);
  return writeEvidence({
    consoleVersion: '1.2.3',
    api: { host: 'api.example', version: '2026-01-21' },
    sent: AT,
    answered: AT,
    saved: AT,
    path: '/api/v1/cvms/provision',
    request: JSON.stringify(request),
    answer: JSON.stringify({ compose_hash: composeHash, app_id: null }),
    isRemembered: false,
    composeHash,
    verdict: await judge(composeHash, subject, { assumed }),
    prediction: await predict(request, assumed),
  });
}

async function failing(value: unknown): Promise<string[]> {
  const checked = await checkEvidence(value, CONTEXT);
  if ('refusal' in checked) throw new Error(checked.refusal);
  return checked.claims.filter(({ outcome }) => outcome === 'fails').map(({ says }) => says);
}

const { pre_launch_script: script, ...rest } = REQUEST.compose_file;
const noScript: ProvisionRequest = { ...REQUEST, compose_file: rest };
const WRITTEN: [string, string, ProvisionRequest, object][] = [
  ['matches', STORED, REQUEST, { verdict: { kind: 'matches' }, document: { is: 'hashed' } }],
  [
    'matches if',
    `${STORED}\n`,
    REQUEST,
    { verdict: { kind: 'matches-if' }, document: { is: 'hashed' } },
  ],
  ['differs', 'another', REQUEST, { verdict: { kind: 'differs' }, document: { is: 'predicted' } }],
  [
    'not knowable',
    'x',
    noScript,
    { verdict: { kind: 'not-knowable' }, document: { is: 'predicted' } },
  ],
];

describe('what is written can be checked', () => {
  it.each(WRITTEN)('%s', async (_, hashed, request, expected) => {
    const written = await evidenceOf(hashed, request);
    expect(script).toBeTruthy();
    expect(written).toMatchObject(expected);
    expect(evidence.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(await failing(JSON.parse(JSON.stringify(written)))).toEqual([]);
    const { document } = written;
    const bytes = fromBase64(document?.base64 ?? '') ?? new Uint8Array();
    expect(bytes).toHaveLength(document?.bytes ?? -1);
    if (document?.is === 'hashed') expect(new TextDecoder().decode(bytes)).toBe(hashed);
  });

  it.each<[string, string, object]>([
    ['was added', STORED, { verdict: { kind: 'matches-if' }, document: { is: 'hashed' } }],
    ['was not', 'x', { verdict: { kind: 'not-knowable' }, document: { is: 'predicted' } }],
  ])('where the script that was assumed %s', async (_, hashed, expected) => {
    const source = { kind: 'machine', name: 'web', confirmed: true } as const;
    const assumed = await standardScript('#!/bin/sh\n', source);
    const written = await evidenceOf(hashed, noScript, assumed);
    expect(written).toMatchObject(expected);
    expect(new TextDecoder().decode(fromBase64(written.document?.base64 ?? ''))).toBe(STORED);
    expect(await failing(JSON.parse(JSON.stringify(written)))).toEqual([]);
  });

  it('also by the page that checks documents', async () => {
    const written = await evidenceOf(STORED);
    const found = await audit({ text: JSON.stringify(written, null, 2), hash: '' });
    expect(found).toMatchObject({
      kind: 'evidence',
      hash: { source: 'stated', value: written.compose_hash },
      verdict: { kind: 'matches' },
    });
  });

  it('and does not say that a file proves its author', async () => {
    const checked = await checkEvidence(await evidenceOf(STORED), CONTEXT);
    expect('claims' in checked && checked.claims.at(-1)).toMatchObject({ outcome: 'fact' });
  });
});

describe('a proof in it', () => {
  const attestation = JSON.stringify({ ...vector.tcb_info, quote: vector.quote });
  const proof = { at: '2026-08-14T00:00:00.000Z', attestation };
  const collateral = JSON.stringify(vector.collateral);
  async function outcome(word: string, change: object, at?: Date) {
    const written = { ...(await evidenceOf(STORED)), ...change };
    const checked = await checkEvidence(written, { ...CONTEXT, at });
    if ('refusal' in checked) throw new Error(checked.refusal);
    return checked.claims.find(({ says }) => says.includes(word))?.outcome;
  }

  it('is checked anew, as of its own time or another', async () => {
    const whole = { proof: { ...proof, collateral } };
    expect(await outcome('Genuine', whole)).toBe('holds');
    expect(await outcome('platform is up to date', whole)).toBe('holds');
    const later = new Date('2026-12-01T00:00:00Z');
    expect(await outcome('platform is up to date', whole, later)).toBe('unknown');
    // It is of another document than the result.
    expect(await outcome('What booted', whole)).toBe('fails');
  });

  it('may be without collateral, unreadable, or not there as in older files', async () => {
    expect(await outcome('up to date', { proof })).toBe('unknown');
    expect(await outcome('proof can be read', { proof: { ...proof, attestation: '{' } })).toBe(
      'fails',
    );
    expect(await outcome('Genuine', { version: 1 })).toBeUndefined();
    expect(await outcome('verdict is', { version: 1 })).toBe('holds');
  });
});

describe('what was changed does not hold', () => {
  const other = { ...REQUEST, name: 'another' };
  const changed = { ...REQUEST, compose_file: { ...REQUEST.compose_file, public_logs: false } };
  const text = JSON.stringify(changed);
  it.each<[string, (written: Evidence) => object | Promise<object>, string[]]>([
    [
      'the request’s text',
      ({ request }) => ({ request: { ...request, text: JSON.stringify(other) } }),
      ['The request is'],
    ],
    [
      'the request with its digest',
      async ({ request }) => ({ request: { ...request, text, sha256: await sha256Hex(text) } }),
      ['The request makes', 'The verdict'],
    ],
    [
      'the answer',
      ({ answer }) => ({ answer: { ...answer, text: '{}' } }),
      ['The answer is', 'The answer has'],
    ],
    [
      'an answer that is no JSON',
      ({ answer }) => ({ answer: { ...answer, text: '<' } }),
      ['The answer is', 'The answer has'],
    ],
    [
      'the hash',
      () => ({ compose_hash: 'ab'.repeat(32) }),
      ['The answer has', 'The compose_hash is', 'The verdict'],
    ],
    [
      'the document',
      ({ document }) => ({
        document: { ...document, base64: toBase64(new TextEncoder().encode('{}')) },
      }),
      ['The document has', 'The compose_hash is'],
    ],
    [
      'a candidate',
      ({ candidates }) => ({
        candidates: candidates.map((one) => ({ ...one, sha256: 'ab'.repeat(32) })),
      }),
      ['The request makes'],
    ],
    ['the verdict', () => ({ verdict: { kind: 'differs' } }), ['The verdict']],
  ])('%s', async (_, change, expected) => {
    const written = await evidenceOf(STORED);
    const found = await failing({ ...written, ...(await change(written)) });
    expect(found).toHaveLength(expected.length);
    for (const [index, says] of expected.entries()) expect(found[index]).toContain(says);
  });
});

it.each([
  [{ version: 3 }, /version/],
  [{ proof: { at: 'today' } }, /proof/],
  [{ document: { is: 'hashed' } }, /document\.base64/],
  [{ candidates: 5 }, /candidates/],
  [{ times: { sent: 'yesterday' } }, /times/],
])('%j is refused with its place', async (change, place) => {
  expect(await checkEvidence({ ...(await evidenceOf(STORED)), ...change }, CONTEXT)).toEqual({
    refusal: expect.stringMatching(place),
  });
});

it('base64 is what Node makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(Uint8Array.from(bytes));
    }),
    { numRuns: 20 },
  );
  expect(fromBase64('?')).toBeUndefined();
  expect(canonicalJson(REQUEST)).toContain('\\r\\n');
});
