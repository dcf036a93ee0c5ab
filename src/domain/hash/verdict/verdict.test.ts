import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { toRequest } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import type { ComposeFile } from '@/domain/request/request';
import { candidatesOf } from './candidates';
import { writtenForm } from './forms';
import { predict } from '@/domain/hash/prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { subjectOfDocument, subjectOfRequest, subjectOfText } from '@/domain/hash/subject';
import { beyondDocuments } from './beyond-documents.table';
import { explained, full } from './verdict.table';
import { assumptionsOf, judge, needsAcknowledgement, tryAll } from './verdict';

const OTHER = 'a'.repeat(64);
/** Values no type allows, as a draft or an import may hold them. */
const request = (compose_file: object) => ({
  name: 'my-app',
  compose_file: compose_file as ComposeFile,
});
const subject = (sent: object = {}) => subjectOfRequest(request(full({ ...sent })));
const hashOf = (document: Record<string, unknown>) =>
  sha256Hex(writtenForm('cloud-2026').write(document) ?? '');

describe('the verdict on a request', () => {
  it.each([...explained, ...beyondDocuments])(
    '$law',
    async ({ sent, leftOut = [], stored, form, scripts = [], says }) => {
      const gone = Object.fromEntries(leftOut.map((key) => [key, undefined]));
      const text = writtenForm(form ?? 'cloud-2026').write(full({ ...sent, ...stored })) ?? '';
      const verdict = await judge(await sha256Hex(text), subject({ ...sent, ...gone }), {
        scripts,
      });
      const assumptions = 'assumptions' in verdict ? verdict.assumptions : [];
      expect(verdict.kind).toBe(says.length === 0 ? 'matches' : 'matches-if');
      expect(assumptions).toEqual(says.map((words) => expect.stringContaining(words)));
      expect(verdict).toMatchObject({ matched: { text } });
      expect(needsAcknowledgement(verdict)).toBe(false);
    },
  );

  it('is “not knowable” where the server adds a script that is not known', async () => {
    const verdict = await judge(OTHER, subject({ pre_launch_script: undefined }));
    expect(verdict).toMatchObject({
      kind: 'not-knowable',
      reason: expect.stringContaining('normal'),
    });
    expect(needsAcknowledgement(verdict)).toBe(false);
  });

  it.each<[object, RegExp, string[]]>([
    [{ key_provider: 'kms' }, /fills in key_provider_id by itself/, ['key_provider_id']],
    [
      { key_provider: 'kms', key_provider_id: 'ab' },
      /which one it took is not known/,
      ['key_provider_id'],
    ],
    [
      { key_provider: 'kms', pre_launch_script: null },
      /script, and for the key provider KMS a key_provider_id/,
      ['pre_launch_script', 'key_provider_id'],
    ],
  ])(
    'is “not knowable” where the server fills in the id of the KMS: %j',
    async (sent, says, added) => {
      const verdict = await judge(OTHER, subject(sent));
      expect(verdict).toMatchObject({
        kind: 'not-knowable',
        reason: expect.stringMatching(says),
        added,
      });
      expect(needsAcknowledgement(verdict)).toBe(false);
    },
  );

  it('differs where nothing explains it, and names the prediction as the nearest', async () => {
    const sent = request(full());
    const verdict = await judge(OTHER, subjectOfRequest(sent));
    expect(verdict).toMatchObject({
      kind: 'differs',
      nearest: { hash: (await predict(sent))?.hash, assumptions: [] },
    });
    expect(needsAcknowledgement(verdict)).toBe(true);
  });

  it('cannot tell of a request that does not fit', async () => {
    const verdict = await judge(OTHER, subjectOfRequest(request({ name: 5 })));
    expect(verdict).toMatchObject({
      kind: 'cannot-tell',
      reason: expect.stringContaining('request'),
    });
    expect(needsAcknowledgement(verdict)).toBe(true);
  });

  it.each(['', 'a'.repeat(63), 'A'.repeat(64), `0x${OTHER}`, `${OTHER}\n`, 'g'.repeat(64)])(
    'cannot tell of %j: it is no hash',
    async (answer) => {
      const verdict = await judge(answer, subject());
      expect(verdict).toMatchObject({
        kind: 'cannot-tell',
        reason: expect.stringContaining('64 hex'),
        tried: [],
      });
    },
  );

  it('cannot tell of no document', async () => {
    const nothing = { ...subjectOfDocument({}), document: undefined };
    expect(await judge(OTHER, nothing)).toEqual({
      kind: 'cannot-tell',
      reason: 'There is no document.',
      tried: [],
    });
  });

  it('never names a candidate that has another hash, nor two for one', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const made = subjectOfRequest(toRequest(form));
        if (!made) return;
        const hashes = (await tryAll(made)).map(({ hash }) => hash);
        expect(new Set(hashes).size).toBe(hashes.length);
        for (const hash of hashes.slice(0, 5)) {
          const verdict = await judge(hash, made);
          const matched = 'matched' in verdict ? verdict.matched : undefined;
          expect(await sha256Hex(matched?.text ?? '')).toBe(hash);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('matches what was predicted, or says which of the possible hashes it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const sent = toRequest({ ...form, sending: { pinned: true, script: 'none' } });
        const { hash, possible = [], added } = (await predict(sent)) ?? {};
        if (hash !== undefined) {
          expect((await judge(hash, subjectOfRequest(sent))).kind).toBe('matches');
        }
        expect(possible.length).toBe(hash === undefined && added?.length === 0 ? 2 : 0);
        for (const { does, hash: one } of possible) {
          const said = does.startsWith('keeps') ? 'the server kept' : 'the server dropped';
          expect(await judge(one, subjectOfRequest(sent))).toMatchObject({
            kind: 'matches-if',
            assumptions: [expect.stringContaining(said)],
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the verdict on a document', () => {
  it('as an object matches in today’s form, whatever its nulls and its order', async () => {
    const view = Object.fromEntries(
      Object.entries({ ...full(), salt: null, port_policy: null }).reverse(),
    );
    expect(await judge(await hashOf(full()), subjectOfDocument(view))).toMatchObject({
      kind: 'matches',
      matched: { form: 'cloud-2026' },
    });
  });

  it('as bytes matches by its own bytes, whatever they are', async () => {
    const verdict = await judge(
      await sha256Hex('not json \u2028'),
      subjectOfText('not json \u2028'),
    );
    expect(verdict).toMatchObject({ kind: 'matches', matched: { form: 'as-given' } });
  });

  const canonical = writtenForm('cloud-2026').write(full()) ?? '';
  it.each([
    ['a final line end', `${canonical}\n`, 'the copy has a final line end'],
    ['a byte order mark', `\ufeff${canonical}`, 'byte order mark'],
    ['another layout', JSON.stringify(full(), null, 2), 'the content of what was hashed'],
  ])('as a copy with %s says so', async (_, copy, says) => {
    expect(await judge(await sha256Hex(canonical), subjectOfText(copy))).toMatchObject({
      kind: 'matches-if',
      assumptions: [expect.stringContaining(says)],
    });
  });

  it('as a copy without its final line end, or with CRLF, says so', async () => {
    const pretty = `${JSON.stringify(full(), null, 2)}\n`;
    const hash = await sha256Hex(pretty);
    expect(await judge(hash, subjectOfText(pretty.trimEnd()))).toMatchObject({
      assumptions: [expect.stringContaining('lost its final line end')],
    });
    expect(await judge(hash, subjectOfText(pretty.replaceAll('\n', '\r\n')))).toMatchObject({
      assumptions: [expect.stringContaining('CRLF')],
    });
  });

  it('that is no JSON object has its bytes only', async () => {
    const verdict = await judge(OTHER, subjectOfText('[1]'));
    expect(verdict).toMatchObject({ kind: 'differs', nearest: { form: 'as-given' } });
  });
});

describe('the candidates', () => {
  it('are bounded, and most of them at 200 KB are cheap to list', () => {
    const scripts = Array.from({ length: 50 }, (_, i) => ({ name: `s${i}`, text: `echo ${i}\n` }));
    const big = 'a: é "b": 1\r\n'.repeat(15_000);
    const made = subject({ docker_compose_file: big, [UNDOCUMENTED]: 1, salt: null });
    const all = made ? [...candidatesOf({ ...made, assumed: Object.keys(full()) }, scripts)] : [];
    expect(all.length).toBeGreaterThan(100);
    expect(all.length).toBeLessThan(600);
  });

  it('come with every form that is not today’s named as an assumption', async () => {
    const made = subject();
    const tried = made ? await tryAll(made) : [];
    const unexplained = tried.filter((one) => assumptionsOf(one).length === 0);
    expect(unexplained.map(({ form }) => form)).toEqual(['cloud-2026']);
  });
});
