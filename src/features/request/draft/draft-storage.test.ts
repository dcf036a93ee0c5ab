import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearDraft, draftIsStored, lastDraftText, readDraft, writeDraft } from './draft-storage';

const KEY = 'provision-console:draft';
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

const SAVED = 1_700_000_000_000;
const formOf = (rest: object = {}) => ({
  sending: { pinned: true, script: 'none' },
  name: 'drafted',
  compose_file: {},
  ...rest,
});
const draft = (form: object = {}, rest: object = {}) =>
  JSON.stringify({ version: 1, savedAt: SAVED, form: formOf(form), ...rest });

test('what was written is read as it was', () => {
  expect(readDraft()).toEqual({ kind: 'none' });
  const form = formOf({ compose_file: { docker_compose_file: 'services: {}\n# é\n' } });
  expect(writeDraft(JSON.stringify(form))).toBe(true);
  expect(readDraft()).toMatchObject({ kind: 'found', form });
  expect(draftIsStored.get()).toBe(true);
  clearDraft();
  expect(draftIsStored.get()).toBe(false);
  expect(readDraft()).toEqual({ kind: 'none' });
});

test('without storage there is no draft, and it is said', () => {
  const off = () => {
    throw new DOMException('off', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: off, setItem: off, removeItem: off });
  draftIsStored.set(true);
  expect(writeDraft('{}')).toBe(false);
  expect(draftIsStored.get()).toBe(false);
  expect(readDraft()).toEqual({ kind: 'none' });
  expect(() => clearDraft()).not.toThrow();
});

test.each([
  ['found', draft(), true],
  ['damaged', '{', false],
  ['none', undefined, false],
])('a page that opens on a draft that is %s knows it', async (_, text, stored) => {
  if (text !== undefined) kept.set(KEY, text);
  vi.resetModules();
  const fresh = await import('./draft-storage');
  expect(fresh.draftIsStored.get()).toBe(stored);
});

describe('a draft that this version cannot read is told, with its text', () => {
  test.each([
    ['cut off in the middle', draft().slice(0, 60)],
    ['an older version', draft({}, { version: 0 })],
    ['a newer version', draft({}, { version: 2 })],
    ['null', 'null'],
    ['a list', '[]'],
    ['empty', ''],
    ['without a form', draft({}, { form: null })],
    ['a form that is a list', draft({}, { form: [] })],
    ['without a payload', draft({ compose_file: null })],
    ['without the choices of sending', draft({ sending: null })],
    ['a time that is none', draft({}, { savedAt: 1e300 })],
    ['no time', draft({}, { savedAt: null })],
    ['a switch that is a word', draft({ sending: { pinned: 'yes', script: 'own' } })],
    ['a choice that is a list', draft({ sending: { pinned: true, script: ['own'] } })],
    ['a size nobody offers', draft({ sending: { pinned: true, script: 'own', size: 'huge' } })],
    ['ports of null', draft({ ports: [null] })],
    ['ports of objects in objects', draft({ ports: [{ protocol: { a: 1 } }] })],
    ['GPUs of null', draft({ gpus: { gpus: [null, 5] } })],
  ])('%s', (_, text) => {
    kept.set(KEY, text);
    expect(readDraft()).toEqual({ kind: 'damaged', text });
    expect(lastDraftText()).toBe(text);
  });
});

describe('a draft with odd values is still one: the form says what is wrong with them', () => {
  test.each([
    ['a number for a name', draft({ name: 5 })],
    ['a size of one’s own', draft({ sending: { pinned: false, script: 'own', size: 'custom' } })],
    ['ports that are no list', draft({ ports: 'many' })],
    ['ports with odd parts', draft({ ports: [{ protocol: null, host: true }] })],
    ['an undocumented key', draft({ no_such_key: { deep: [1] } })],
  ])('%s', (_, text) => {
    kept.set(KEY, text);
    expect(readDraft()).toEqual({
      kind: 'found',
      form: (JSON.parse(text) as { form: object }).form,
      savedAt: new Date(SAVED),
    });
  });
});

describe('the payload, for when nothing else works', () => {
  const [compose, script] = ['services: {}\n', 'echo\n'];
  test.each([
    ['nothing', {}, ''],
    ['a compose file', { docker_compose_file: compose }, compose],
    ['a script', { bash_script: script }, script],
    ['both', { docker_compose_file: compose, bash_script: script }, compose],
    [
      'both, of which the script runs',
      { runner: 'bash', docker_compose_file: compose, bash_script: script },
      script,
    ],
    ['a payload that is no text', { docker_compose_file: 5, bash_script: script }, script],
  ])('%s', (_, payload, text) => {
    kept.set(KEY, draft({ compose_file: payload }));
    expect(lastDraftText()).toBe(text);
  });

  test('there is none without a draft', () => expect(lastDraftText()).toBe(''));
});
