import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberScript, scriptSeenIn, seenChanged, seenScripts } from './seen-script';

const KEY = 'provision-console:server-scripts';
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
});

const seen = (script: string, document: string, at: number, text = `echo ${script}\n`) => ({
  script,
  document,
  at,
  text,
});

describe('the scripts a server was seen to insert', () => {
  it('are compared with the last other document’s', () => {
    expect(rememberScript(seen('a', 'one', 1))).toBeUndefined();
    expect(rememberScript(seen('a', 'one', 2))).toBeUndefined();
    expect(rememberScript(seen('b', 'two', 3))).toMatchObject({ script: 'a', at: 2 });
  });

  it('keep the text of the newest three, each once', () => {
    for (const [at, script] of ['a', 'b', 'c', 'd', 'd'].entries()) {
      rememberScript(seen(script, `document ${at}`, at));
    }
    expect(seenScripts().map(({ script, text }) => [script, text])).toEqual([
      ['d', 'echo d\n'],
      ['c', 'echo c\n'],
      ['b', 'echo b\n'],
    ]);
  });

  it('keep no text that is too long for the storage', () => {
    rememberScript(seen('a', 'one', 1, 'x'.repeat(60_001)));
    expect(seenScripts()).toEqual([]);
    expect(rememberScript(seen('a', 'two', 2))).toMatchObject({ script: 'a' });
  });

  it('are those of the API that they were seen at, and those that listen hear of them', () => {
    const hear = vi.fn();
    vi.stubGlobal('window', { addEventListener: () => {}, removeEventListener: () => {} });
    const stop = seenChanged.subscribe(hear);
    rememberScript({ ...seen('a', 'one', 1), api: 'a.test' });
    expect(hear).toHaveBeenCalledOnce();
    stop();
    expect(seenScripts()).toMatchObject([{ script: 'a', api: 'a.test' }]);
    stored.set(KEY, JSON.stringify([{ ...seen('a', 'one', 1), api: 5 }]));
    expect(seenScripts()).toEqual([]);
  });

  it('are found again by a document they came in, while there is a text', () => {
    rememberScript(seen('a', 'one', 1));
    rememberScript(seen('a', 'two', 2));
    expect(scriptSeenIn('one')).toEqual({ text: 'echo a\n', at: 1 });
    expect(scriptSeenIn('three')).toBeUndefined();
    for (const script of ['b', 'c', 'd']) rememberScript(seen(script, `with ${script}`, 3));
    expect(scriptSeenIn('one')).toBeUndefined();
  });

  it.each(['', '{', '{}', 'null', '[null, 5, {"script": 5}]'])('are none in %j', (text) => {
    stored.set(KEY, text);
    expect(seenScripts()).toEqual([]);
  });

  it('are forgotten where nothing can be stored', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    expect(rememberScript(seen('a', 'one', 1))).toBeUndefined();
  });
});
