import { describe, expect, it } from 'vitest';
import type { ComposeFile } from '@/domain/request/request';
import { subjectOfDocument, subjectOfRequest, subjectOfText } from '@/domain/hash/subject';
import { candidatesOf, type Candidate } from './candidates';
import { changesOf } from './changes';
import { formIds, writtenForm, FORMS } from './forms';
import { full } from './verdict.table';

const short = ({ form, assumptions }: Candidate) => [form, ...assumptions].join(' | ');
const requested = (values: object = {}) => {
  const made = subjectOfRequest({
    name: 'my-app',
    compose_file: { ...full(), ...values } as ComposeFile,
  });
  if (!made) throw new Error('It should fit.');
  return made;
};
const script = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `s${i}`, text: `${i}` }));
const words = (subject: ReturnType<typeof requested>, scripts = script(0)) =>
  changesOf(subject, scripts).map((change) => change.words);

describe('the candidates of bytes', () => {
  it('are what a copy may have done to them, each text once', () => {
    const all = [...candidatesOf(subjectOfText('\ufeffa\r\nb\r\n'))];
    expect(all.map(({ text, assumptions }) => [text, ...assumptions])).toEqual([
      ['\ufeffa\r\nb\r\n'],
      ['a\r\nb\r\n', 'the copy has a byte order mark in front that is not part of it'],
      ['\ufeffa\r\nb', 'the copy has a final line end that is not part of it'],
      ['\ufeffa\r\nb\r\n\n', 'the copy has lost its final line end'],
      ['\ufeffa\nb\n', 'the copy has CRLF line ends, the original LF'],
      ['\ufeffa\nb', 'the copy has CRLF line ends and a final line end, the original neither'],
    ]);
    const texts = (text: string) => [...candidatesOf(subjectOfText(text))].map((one) => one.text);
    expect(texts('a')).toEqual(['a', 'a\n']);
    expect(texts('a\n')).toEqual(['a\n', 'a', 'a\n\n']);
    expect(texts('a\ufeffb')).toEqual(['a\ufeffb', 'a\ufeffb\n']);
  });

  it('that are an object go on with what was written anew', () => {
    const [first, second, third] = [...candidatesOf(subjectOfText('{"b":1,"a":2}'))].map(short);
    expect(first).toBe('as-given');
    expect(second).toBe('as-given | the copy has lost its final line end');
    expect(third).toBe('cloud-2026 | this copy has the content of what was hashed, not its bytes');
  });
});

describe('the candidates of a document', () => {
  const plain = [...candidatesOf(subjectOfDocument({ runner: 'bash' }))];

  it('come in this order: today, its changes, other forms, both, two changes, a line end', () => {
    const shown = plain.map(short);
    const keeps = 'the server keeps an empty docker_compose_file beside it';
    const nulls = 'the server kept null for every key without a value';
    const allNulls = `${nulls}, those of newer servers among them`;
    const others = formIds.slice(1);
    const leaving = [
      'nulls-kept',
      'cloud-2025',
      'sdk-normalised',
      'cloud-sdk',
      'vmm-cli',
      'vmm-ui',
    ];
    expect(shown).toEqual([
      'cloud-2026',
      `cloud-2026 | ${keeps}`,
      ...others,
      ...others.map((form) => `${form} | ${keeps}`),
      ...leaving.map((form) => `${form} | ${nulls}`),
      ...leaving.map((form) => `${form} | ${allNulls}`),
      `nulls-kept | ${keeps} | ${nulls}`,
      `nulls-kept | ${keeps} | ${allNulls}`,
      ...formIds.map((form) => `${form} | the stored file ends with a line end`),
    ]);
  });

  it('have the text of their form, and a line end where it is assumed', () => {
    expect(plain[0]?.text).toBe('{"runner":"bash"}');
    expect(plain.at(-1)?.text).toBe(`${writtenForm('indent-2').write({ runner: 'bash' })}\n`);
  });

  it('of no document are none', () => {
    expect([...candidatesOf({ ...subjectOfText('x'), text: undefined } as never)]).toEqual([]);
  });

  it('do not take the request for the document where the server adds a script', () => {
    const subject = requested({ pre_launch_script: undefined });
    expect([...candidatesOf(subject)].every(({ assumptions }) => assumptions.length > 0)).toBe(
      true,
    );
  });

  it('say which defaults they take as documented, unless a change settles them', () => {
    const subject = requested({ secure_time: undefined, features: undefined });
    const all = [...candidatesOf(subject)].map(short);
    const filled = (keys: string) =>
      `the server filled in the API’s documented defaults for ${keys}`;
    expect(all[0]).toBe(`cloud-2026 | ${filled('features and secure_time')}`);
    expect(all).toContain(
      `cloud-2026 | the server’s default for secure_time is true | ${filled('features')}`,
    );
    expect(all).toContain(
      'cloud-2026 | the server left features and secure_time out instead of filling in defaults',
    );
    expect(all.join('\n')).not.toMatch(/go-sdk \| the server’s default/);
  });
});

describe('the changes', () => {
  it('of a script that was sent', () => {
    expect(words(requested({ pre_launch_script: 'x' }), script(1)).slice(0, 4)).toEqual([
      'the server stored the pre-launch script with a final line end added',
      'the server left the pre-launch script out',
      'the server used the script “s0”',
      'the server used the script “s0” with a final line end added',
    ]);
  });

  it('of a script that was not', () => {
    expect(words(requested({ pre_launch_script: undefined })).slice(0, 2)).toEqual([
      'the server added no script of its own',
      'the server stored an empty pre-launch script',
    ]);
    const document = subjectOfDocument({ runner: 'bash' });
    expect(
      changesOf(document, script(1))
        .map((change) => change.words)
        .slice(0, 2),
    ).toEqual([
      'the server used the script “s0”',
      'the server used the script “s0” with a final line end added',
    ]);
  });

  it('take four scripts, and no more', () => {
    const names = (count: number) =>
      words(requested(), script(count)).filter((one) => /“s\d”$/.test(one)).length;
    expect([names(4), names(5)]).toEqual([4, 4]);
  });

  it('of the payload, the other payload, unknown keys and nulls', () => {
    const subject = requested({
      docker_compose_file: 'a\nb',
      bash_script: 'x',
      y: 1,
      z: 2,
      salt: null,
    });
    expect(words(subject).slice(2)).toEqual([
      'the server stored docker_compose_file with a final line end added',
      'the server stored docker_compose_file with CRLF line ends instead of LF',
      'the document has no bash_script',
      'the server kept y and z, which the API does not document',
      'the server kept y and dropped z, which the API does not document',
      'the server kept z and dropped y, which the API does not document',
      'the server kept null for salt',
      'the server kept null for every key without a value',
      'the server kept null for every key without a value, those of newer servers among them',
    ]);
  });

  it('apply what they say', () => {
    const subject = requested({ docker_compose_file: 'a\nb\n', salt: null, y: 1 });
    const of = (said: string) =>
      changesOf(subject, [])
        .find((change) => change.words.includes(said))
        ?.apply(subject.document);
    expect(of('CRLF')?.docker_compose_file).toBe('a\r\nb\r\n');
    expect(of('docker_compose_file without')?.docker_compose_file).toBe('a\nb');
    expect(of('kept y')).toEqual({ ...subject.document, y: 1 });
    expect(of('null for salt')).toEqual({ ...subject.document, salt: null });
    expect(of('every key')).toMatchObject({ salt: null, bash_script: null, init_script: null });
    expect(of('every key')).not.toHaveProperty('swap_size');
    expect(of('those of newer servers')).toMatchObject({ salt: null, swap_size: null });
    expect(of('script out')).not.toHaveProperty('pre_launch_script');
    const other = subjectOfDocument({ runner: 'bash', bash_script: 'b', docker_compose_file: 'd' });
    const without = changesOf(other, []).find(({ axis }) => axis === 'other payload');
    expect(without?.apply(other.document ?? {})).toEqual({ runner: 'bash', bash_script: 'b' });
    const silent = requested({ pre_launch_script: undefined });
    const empty = changesOf(silent, []).find((change) => change.words.includes('an empty pre-'));
    expect(empty?.apply(silent.document)).toEqual({ ...silent.document, pre_launch_script: '' });
  });

  it('exclude each other where they are of one kind', () => {
    const subject = requested({
      docker_compose_file: 'a',
      secure_time: undefined,
      y: 1,
      salt: null,
    });
    const axes = changesOf(subject, script(1)).map(({ axis }) => axis);
    expect(axes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'script'));
    expect(axes.slice(4).join()).toBe(
      'payload,payload,other payload,defaults,defaults,unknown,nulls,nulls,nulls',
    );
  });

  it('of no document are none', () => {
    expect(changesOf({ ...requested(), document: undefined }, script(1))).toEqual([]);
  });

  it('turn the default of a flag alone', () => {
    const subject = requested({ secure_time: undefined, features: undefined });
    expect(words(subject).filter((one) => one.includes('default for'))).toEqual([
      'the server’s default for secure_time is true',
    ]);
  });

  it('of an empty script are those of none', () => {
    const empty = subjectOfDocument({ runner: 'bash', pre_launch_script: '' });
    expect(words(empty as ReturnType<typeof requested>).join()).not.toContain('script ');
  });

  it('put what was null where it stood', () => {
    const subject = subjectOfDocument({ salt: null, runner: 'bash', init_script: null });
    const change = changesOf(subject, []).find((one) => one.words.endsWith('salt and init_script'));
    expect(Object.keys(change?.apply(subject.document ?? {}) ?? {})).toEqual([
      'salt',
      'runner',
      'init_script',
    ]);
  });
});

describe('the forms', () => {
  it('have a name of their own and words that end a sentence', () => {
    const all = formIds.map(writtenForm);
    expect(new Set(all.map(({ name }) => name)).size).toBe(formIds.length);
    for (const { name, words: said } of all) {
      expect(name).toMatch(/^\S.*\S$/);
      expect(said).toMatch(/^[a-z].{20}/);
    }
  });

  it('that Phala Cloud stored are three', () => {
    const stored = formIds.filter((id) => FORMS[id].server);
    expect(stored).toEqual(['cloud-2026', 'nulls-kept', 'cloud-2025']);
  });
});
