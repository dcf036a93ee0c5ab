import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SECRET = 'hunter2-SENTINEL';

/** The store of a page that was just loaded, with what that page keeps and listens to. */
async function freshPage(storage = new Map<string, string>()) {
  vi.resetModules();
  const leaving = new Set<(event: { preventDefault: () => void }) => void>();
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: never) => leaving.add(listener),
    removeEventListener: (_: string, listener: never) => leaving.delete(listener),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  const { secretStore } = await import('./secret-store');
  const { lostNames } = await import('./lost-names');
  const asks = () => {
    const preventDefault = vi.fn();
    for (const listener of leaving) listener({ preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const { applyImport, pendingImport, prepareImport } = await import('./pending-import');
  const { givenNames } = await import('./given-names');
  const lost = () => lostNames.get().names;
  return {
    store: secretStore,
    lost,
    pendingImport,
    prepareImport,
    applyImport,
    givenNames,
    storage,
    asks,
  };
}

describe('the secrets of a page', () => {
  let page: Awaited<ReturnType<typeof freshPage>>;
  beforeEach(async () => {
    page = await freshPage();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are described without a value', () => {
    const { store } = page;
    const id = store.add('A');
    store.type(id, `${SECRET}\nand more`);
    expect(store.get().rows).toMatchObject([{ name: 'A', lines: 2, edition: 0 }]);
    expect(JSON.stringify(store.get())).not.toContain('SENTINEL');
    expect(store.reveal(id)).toBe(`${SECRET}\nand more`);
    expect(store.readForSealing()).toEqual({
      ok: true,
      items: [{ key: 'A', value: `${SECRET}\nand more` }],
    });
  });

  it('tell a field of its own when its value came from elsewhere', () => {
    const { store } = page;
    const id = store.add('A');
    store.type(id, 'two');
    expect(store.get().rows[0]).toMatchObject({ edition: 0 });
    store.setValue(id, 'three');
    store.merge([
      { key: 'A', value: 'four' },
      { key: 'B', value: 'five' },
    ]);
    expect(store.get().rows).toMatchObject([
      { id, edition: 2 },
      { name: 'B', edition: 1 },
    ]);
    expect(store.read().map(({ value }) => value)).toEqual(['four', 'five']);
  });

  it('tell a field that stays when a value it may still show has gone, and not when it was emptied there', () => {
    const { store } = page;
    store.typeFor('A', 'o');
    store.typeFor('A', 'one');
    expect(store.editionOf('A')).toBe(0);
    store.typeFor('A', '');
    expect(store.get().rows).toEqual([]);
    expect(store.editionOf('A')).toBe(0);
    store.typeFor('A', 'two');
    store.remove(store.get().rows[0]!.id);
    expect(store.editionOf('A')).toBe(1);
    store.setFor('A', 'three');
    expect(store.editionOf('A')).toBe(2);
    store.rename(store.get().rows[0]!.id, 'B');
    expect(store.editionOf('A')).toBe(3);
    expect(store.read()).toEqual([{ key: 'B', value: 'three' }]);
  });

  it.each<[string, [string, string][], RegExp]>([
    ['a name the machine refuses', [['1A', 'x']], /One secret has an error/],
    ['no name', [['', 'x']], /One secret/],
    [
      'a name twice',
      [
        ['A', 'x'],
        ['A', 'y'],
        ['A', 'z'],
      ],
      /2 secrets have/,
    ],
    ['too long a value', [['A', 'x'.repeat(200_000)]], /One secret/],
    [
      'too much in all',
      [
        ['A', 'x'.repeat(130_000)],
        ['B', 'x'.repeat(130_000)],
        ['C', 'x'.repeat(9_000)],
      ],
      /256 KB/,
    ],
  ])('are not handed out for encrypting with %s', (_, rows, problem) => {
    for (const [name, value] of rows) page.store.add(name, value);
    expect(page.store.readForSealing()).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });

  it('keep a text as it was written until a row changes', () => {
    const { store } = page;
    store.replace([{ key: 'A', value: 'one' }], '# mine\nA=one\nnot read\n');
    expect(store.text()).toBe('# mine\nA=one\nnot read\n');
    store.rename(store.get().rows[0]!.id, 'B');
    expect(store.text()).toBe('B=one\n');
  });

  it('ask before the page is left, as long as there is a value', () => {
    const { store, asks } = page;
    expect(asks()).toBe(false);
    const id = store.add('A');
    expect(asks()).toBe(false);
    store.type(id, SECRET);
    expect(asks()).toBe(true);
    store.clear();
    expect(asks()).toBe(false);
    expect(store.get().rows).toEqual([]);
    expect(store.text()).toBe('');
  });

  it('leave their names behind, and nothing else, for the page after a reload', async () => {
    const { store, storage } = page;
    store.add('API_KEY', SECRET);
    store.add('STILL_EMPTY');
    store.add('pasted secret', SECRET);
    expect(JSON.stringify([...storage])).not.toContain('SENTINEL');
    const next = await freshPage(storage);
    expect(next.lost()).toEqual(['API_KEY']);
    expect(next.store.read()).toEqual([]);
  });

  it('are forgotten by name too when they are cleared', async () => {
    page.store.add('API_KEY', SECRET);
    page.store.clear();
    expect((await freshPage(page.storage)).lost()).toEqual([]);
  });

  it('are forgotten when nobody uses the page, and leave their names to be entered again', async () => {
    const { store, storage, asks, givenNames, lost } = page;
    store.add('API_KEY', SECRET);
    store.add('STILL_EMPTY');
    store.add('not a name', SECRET);
    store.add('', SECRET);
    expect(givenNames.forgetUnused()).toEqual(['API_KEY', 'not a name', '']);
    expect(store.get().rows).toMatchObject([{ name: 'STILL_EMPTY', length: 0 }]);
    expect(store.text()).toBe('STILL_EMPTY=\n');
    expect(store.read()).toEqual([{ key: 'STILL_EMPTY', value: '' }]);
    expect(givenNames.get().size).toBe(0);
    expect(asks()).toBe(false);
    expect(lost()).toEqual(['API_KEY']);
    expect(givenNames.forgetUnused()).toEqual([]);
    expect(lost()).toEqual(['API_KEY']);
    expect(JSON.stringify([...storage])).not.toContain('SENTINEL');
    expect((await freshPage(storage)).lost()).toEqual(['API_KEY']);
  });

  it('that wait to be taken over are forgotten too, and cannot be taken over any more', () => {
    const { store, pendingImport, prepareImport, applyImport } = page;
    prepareImport(`A=${SECRET}`);
    expect(pendingImport.get()?.counts.added).toBe(1);
    expect(JSON.stringify(pendingImport.get())).not.toContain('SENTINEL');
    store.lose();
    expect(pendingImport.get()).toBeUndefined();
    applyImport();
    expect(store.read()).toEqual([]);
    prepareImport('A=again');
    applyImport();
    expect(store.read()).toEqual([{ key: 'A', value: 'again' }]);
    expect(pendingImport.get()).toBeUndefined();
  });

  it.each(['{', '7', '[1,null,"A"]'])('survive %s in storage', async (text) => {
    const storage = new Map([['provision-console:secret-names', text]]);
    const { lost } = await freshPage(storage);
    expect(lost().every((name) => name === 'A')).toBe(true);
  });
});
