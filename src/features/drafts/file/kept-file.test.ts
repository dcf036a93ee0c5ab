import { makeEntry } from '@/display/kept/make-entry';
import { initialForm } from '@/domain/request/form';
import { describe, expect, it } from 'vitest';
import { newEntries, readKeptFile, writeKeptFile } from './kept-file';

const AT = 1_800_000_000_000;
const entry = (name: string, compose = 'services: {}\n') => {
  const form = initialForm();
  const compose_file = { ...form.compose_file, docker_compose_file: compose, no_such_key: [1] };
  return makeEntry({ kind: 'draft', name, at: AT, form: { ...form, name, compose_file } });
};
const written = (rest: object) =>
  JSON.stringify({ format: 'provision-console-drafts', version: 1, items: [], ...rest });

describe('a file of drafts', () => {
  it('gives back what went in, byte for byte', () => {
    const entries = [entry('one', 'a: "é\u{1F600}\r\n"\n'), entry('two')];
    expect(readKeptFile(writeKeptFile(entries, AT))).toEqual({
      kind: 'read',
      entries,
      refused: [],
    });
  });

  it('has nothing that was encrypted', () => {
    const form = { ...initialForm(), encrypted_env: 'CANARY-sealed' };
    const made = makeEntry({ kind: 'draft', name: 'x', at: AT, form });
    expect(writeKeptFile([made], AT)).not.toContain('CANARY');
  });

  it.each([
    ['', /not JSON/],
    ['{', /not JSON/],
    ['null', /not a file of drafts/],
    ['[]', /not a file of drafts/],
    ['{"name":"an-app","compose_file":{}}', /not a file of drafts/],
    [written({ version: 2 }), /newer console/],
    [written({ version: 0 }), /damaged/],
    [written({ items: {} }), /damaged/],
    [`${'['.repeat(500)}${']'.repeat(500)}`, /too deep/],
  ])('is refused with its reason: %s', (text, why) => {
    const file = readKeptFile(text);
    expect(file).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
  });

  it('is too large from 100 million characters on', () => {
    expect(readKeptFile(' '.repeat(100_000_001))).toMatchObject({ why: /too large/ });
  });

  it('is read past what is damaged in it, which is named', () => {
    const good = entry('good');
    const file = JSON.parse(writeKeptFile([good], AT)) as { items: object[] };
    const [first] = file.items;
    const odd = [
      null,
      { ...first, name: 'no form', form: null },
      { ...first, name: 'x'.repeat(101) },
      { ...first, name: 'from later', version: 2 },
      { ...first, name: 'odd id', id: '../x' },
      { ...first, name: 'odd hash', hash: { hash: 'abc' } },
      JSON.parse('{"__proto__":{"name":"evil"}}') as object,
    ];
    const read = readKeptFile(JSON.stringify({ ...file, items: [...odd, first] }));
    expect(read).toMatchObject({ kind: 'read', entries: [good] });
    expect(
      read.kind === 'read' && read.refused.map((words) => words.replace(/ is damaged.*/, '')),
    ).toEqual([
      'Number 1',
      '“no form”',
      `“${'x'.repeat(100)}”`,
      '“from later”',
      '“odd id”',
      '“odd hash”',
      'Number 7',
    ]);
  });
});

describe('what of a file is new here', () => {
  const [one, two] = [entry('one'), entry('two')];

  it('is all of it in an empty browser', () => {
    expect(newEntries([one, two], new Map())).toEqual({ added: [one, two], same: 0 });
  });

  it('is not what is here already', () => {
    const stored = new Map([[one.item.id, one.text]]);
    expect(newEntries([one, two], stored)).toEqual({ added: [two], same: 1 });
  });

  it('stands beside another form of the same id, and of the same file', () => {
    const stored = new Map([[one.item.id, 'another text']]);
    const { added, same } = newEntries([one, two, two], stored);
    expect(same).toBe(0);
    expect(added.map(({ text }) => text)).toEqual([one.text, two.text, two.text]);
    expect(new Set([one.item.id, ...added.map(({ item }) => item.id)]).size).toBe(4);
  });
});
