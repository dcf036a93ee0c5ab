import { describe, expect, it } from 'vitest';
import { historyText, readHistory } from './history-storage';
import { serialize } from '@/domain/request/serialize';
import { doneOf, recordOf, type ProvisionRecord } from './record';

const HASH = 'ab'.repeat(32);

const record = (changed: Partial<ProvisionRecord> = {}): ProvisionRecord => ({
  id: '1',
  label: 'one',
  at: 1_800_000_000_000,
  request: { name: 'one-app', compose_file: { name: '' } },
  answer: { compose_hash: HASH },
  verdict: { kind: 'matches', says: [] },
  ...changed,
});

describe('the stored history', () => {
  it('comes back as it was', () => {
    const records = [record({ id: '2' }), record()];
    expect(readHistory(historyText(records))).toEqual({ kind: 'found', records });
  });

  it.each([
    ['none, as of an early version', undefined, 'at-1800000000000'],
    ['numbers, where a browser makes no UUIDs', '1-22-333-4444', '1-22-333-4444'],
  ])('has an id for each record: %s', (_, id, shown) => {
    const text = JSON.stringify({ version: 1, records: [{ ...record(), id }] });
    expect(readHistory(text)).toEqual({ kind: 'found', records: [record({ id: shown })] });
  });

  it('is empty where nothing is stored', () => {
    expect(readHistory(null)).toEqual({ kind: 'found', records: [] });
  });

  it.each(['', '{', '[]', 'null', '{"version":2,"records":[]}', '{"version":1,"records":{}}'])(
    'is damaged: %j',
    (text) => {
      expect(readHistory(text)).toEqual({ kind: 'damaged', text });
    },
  );

  it.each([
    null,
    5,
    {},
    { ...record(), at: 'today' },
    { ...record(), id: '../audit' },
    { ...record(), request: { name: 'x' } },
    { ...record(), answer: {} },
    { ...record(), verdict: { kind: 'fine', says: [] } },
  ])('leaves out a record that is none: %j', (odd) => {
    const text = JSON.stringify({ version: 1, records: [odd, record()] });
    expect(readHistory(text)).toEqual({ kind: 'found', records: [record()] });
  });

  it('keeps the newest that fit, and at least one', () => {
    const big = (id: string, characters: number) =>
      record({ id, request: { name: id, compose_file: { name: 'x'.repeat(characters) } } });
    const ids = (records: ProvisionRecord[]) => {
      const stored = readHistory(historyText(records));
      return stored.kind === 'found' ? stored.records.map(({ id }) => id) : [];
    };
    const many = Array.from({ length: 80 }, (_, i) => record({ id: String(i) }));
    expect(ids(many)).toEqual(many.slice(0, 50).map(({ id }) => id));
    expect(ids(['a', 'b', 'c'].map((id) => big(id, 600_000)))).toEqual(['a', 'b']);
    expect(ids([big('a', 2_000_000)])).toEqual(['a']);
  });
});

describe('a record', () => {
  it('has neither what is encrypted nor what the answer has besides', () => {
    const made = recordOf({
      id: 'one-id',
      result: { compose_hash: HASH, app_id: 'a', token: 'CANARY-token' },
      raw: 'CANARY-raw',
      request: {
        name: 'one-app',
        encrypted_env: 'CANARY-sealed',
        env_keys: ['TOKEN'],
        compose_file: { name: '' },
      },
      text: 'CANARY-text',
      prediction: undefined,
      verdict: { kind: 'cannot-tell', reason: 'CANARY-reason', tried: [] },
      ignored: [],
      sent: new Date(4),
      at: new Date(5),
    });
    expect(JSON.stringify(made)).not.toContain('CANARY');
    expect(made).toMatchObject({
      id: 'one-id',
      label: 'one-app',
      at: 5,
      answer: { compose_hash: HASH, app_id: 'a' },
      request: { env_keys: ['TOKEN'] },
      verdict: { kind: 'cannot-tell', says: [] },
    });
    // What was sent is not remembered whole, so there is no evidence of it later.
    expect(made).not.toHaveProperty('sent');
  });

  it('shown again, has what evidence needs: the request as it was sent, and when', async () => {
    const request = { name: 'one-app', env_keys: ['TOKEN'], compose_file: { name: '' } };
    const made = recordOf({
      id: 'one-id',
      result: { compose_hash: HASH },
      raw: '{}',
      request,
      text: 'as it was sent',
      prediction: undefined,
      verdict: { kind: 'cannot-tell', reason: '', tried: [] },
      ignored: [],
      sent: new Date(4),
      at: new Date(5),
    });
    const again = await doneOf(made);
    expect(again).toMatchObject({
      id: 'one-id',
      sent: new Date(4),
      at: new Date(5),
      reopened: true,
    });
    expect(again.text).toBe(serialize(request));
  });
});
