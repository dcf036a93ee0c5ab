import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { createSignal } from '@/ui/browser/store';

let stored: Map<string, string>;
let isFull: boolean;
let leaving: Set<() => void>;
beforeEach(() => {
  vi.resetModules();
  stored = new Map();
  isFull = false;
  leaving = new Set();
  const listening = {
    addEventListener: (_: string, listener: () => void) => leaving.add(listener),
    removeEventListener: (_: string, listener: () => void) => leaving.delete(listener),
  };
  vi.stubGlobal('window', listening);
  vi.stubGlobal('document', listening);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem(key: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, text);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A form that is typed in, and what keeps it. */
async function begun() {
  const page = await import('./change-draft');
  const moments = createSignal<[waited: boolean]>();
  let now = initialForm();
  const settled = {
    get: () => now,
    subscribe: moments.subscribe,
    flush: () => now,
    isTyping: () => false,
  };
  const kept = page.changeKeeper(settled, 'one', { hash: 'h', form: initialForm() });
  const stop = kept.subscribe(() => undefined);
  /** Typed, and the page is left before it settles. */
  const typeAndLeave = (next: ProvisionForm) => {
    now = next;
    leaving.forEach((hear) => hear());
  };
  const type = (next: ProvisionForm) => {
    now = next;
    moments.tell(false);
  };
  return { ...page, kept, type, typeAndLeave, stop };
}

const named = (name: string): ProvisionForm => ({ ...initialForm(), name });

test('what is typed is back after a reload, for its machine alone', async () => {
  (await begun()).type(named('typed'));
  vi.resetModules();
  const { readChangeDraft } = await import('./change-draft');
  expect(readChangeDraft('one')).toEqual({ hash: 'h', form: named('typed') });
  expect(readChangeDraft('two')).toBeUndefined();
});

test('what was typed last is kept when the page is left', async () => {
  const { typeAndLeave, readChangeDraft, stop } = await begun();
  typeAndLeave(named('typed'));
  expect(readChangeDraft('one')?.form).toEqual(named('typed'));
  stop();
  expect(leaving.size).toBe(0);
});

test('as the document filled it, it is no draft', async () => {
  const { type, readChangeDraft } = await begun();
  type(named('typed'));
  type(initialForm());
  expect(readChangeDraft('one')).toBeUndefined();
  expect(stored.size).toBe(0);
});

test('a browser that keeps nothing is said, and the page has it still', async () => {
  const { type, kept, readChangeDraft } = await begun();
  isFull = true;
  type(named('typed'));
  expect(kept.get()).toBe(false);
  expect(readChangeDraft('one')?.form).toEqual(named('typed'));
  isFull = false;
  type(named('typed on'));
  expect(kept.get()).toBe(true);
});

test('cleared or not watched, nothing is kept', async () => {
  const { type, stop, clearChangeDraft, readChangeDraft } = await begun();
  type(named('typed'));
  clearChangeDraft('one');
  expect(readChangeDraft('one')).toBeUndefined();
  stop();
  type(named('typed on'));
  expect(readChangeDraft('one')).toBeUndefined();
});

it.each([
  '',
  'null',
  '[]',
  '{"hash":7,"form":{}}',
  '{"hash":"h","form":{"name":7}}',
  '{"form":{}}',
])('what is stored is not trusted: %s', async (text) => {
  stored.set('provision-console:change-draft:one', text);
  const { readChangeDraft } = await import('./change-draft');
  expect(readChangeDraft('one')).toBeUndefined();
});

test('what was typed on an earlier version is apart from what was typed on the stored document', async () => {
  const { type, draftPlace, readChangeDraft, clearChangeDraft } = await begun();
  type(named('typed'));
  const place = draftPlace('one', 'rev_1');
  expect(readChangeDraft(place)).toBeUndefined();
  clearChangeDraft(place);
  expect(readChangeDraft(draftPlace('one', undefined))?.form).toEqual(named('typed'));
});
