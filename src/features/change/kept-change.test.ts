import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { dropChange, keepChange, readChange, type KeptChange } from './kept-change';

const KEY = 'provision-console:changes';

let stored: Map<string, string>;
/** The most characters that the storage takes. */
let room: number;
beforeEach(() => {
  stored = new Map();
  room = Infinity;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, text);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const change = (machine: string): KeptChange => ({
  machine,
  way: 'document',
  hashBefore: '0'.repeat(64),
  composeHash: '1'.repeat(64),
  env: { kind: 'names', update_env_vars: true, names: ['A'], gained: ['A'], lost: [] },
  registered: false,
  document: '{"name":"a"}',
  at: '2026-01-01T00:00:00.000Z',
  stage: 'prepared',
});

test('is found by its machine, replaced, and gone when it is over', () => {
  keepChange(change('one'));
  keepChange(change('two'));
  keepChange({ ...change('one'), stage: 'sent', lastKnown: 'op' });
  expect(readChange('one')).toEqual({ ...change('one'), stage: 'sent', lastKnown: 'op' });
  expect(readChange('two')).toEqual(change('two'));
  dropChange('one');
  expect(readChange('one')).toBeUndefined();
  expect(readChange('two')).toEqual(change('two'));
});

test('ten machines are kept, the oldest goes', () => {
  for (let i = 0; i <= 10; i += 1) keepChange(change(`m${i}`));
  expect(readChange('m0')).toBeUndefined();
  expect(readChange('m1')).toBeDefined();
  expect(readChange('m10')).toBeDefined();
});

test('where there is no room for the document, the rest is kept', () => {
  room = 700;
  keepChange({ ...change('one'), document: 'x'.repeat(5000) });
  expect(readChange('one')).toEqual({ ...change('one'), document: undefined });
  room = 0;
  expect(() => keepChange(change('two'))).not.toThrow();
});

describe('what is stored is not trusted', () => {
  it.each([
    '',
    'null',
    '[]',
    '{"kept":7}',
    '{"kept":[null,{"machine":"one"}]}',
    JSON.stringify({ kept: [{ ...change('one'), stage: 'odd' }] }),
    JSON.stringify({ kept: [{ ...change('one'), env: { ...change('one').env, names: [7] } }] }),
  ])('%s', (text) => {
    stored.set(KEY, text);
    expect(readChange('one')).toBeUndefined();
  });
});
