import { describe, expect, it } from 'vitest';
import type { ComposeFile } from '@/domain/request/request';
import { subjectOfDocument, subjectOfRequest, subjectOfText } from './subject';
import { full } from './verdict/verdict.table';

const sent = (values: object) =>
  subjectOfRequest({ name: 'my-app', compose_file: { ...full(), ...values } as ComposeFile });

describe('what a hash is compared with', () => {
  it('of a request is the document, and what the request says beside it', () => {
    const made = sent({ salt: null, x: null, y: 1, swap_size: '1G', secure_time: undefined });
    expect(made?.document).toEqual({ ...full(), swap_size: '1G' });
    expect(made?.nulls).toEqual(['salt']);
    expect(made?.keys).toEqual([...Object.keys(full()), 'salt', 'x', 'y', 'swap_size']);
    expect(made?.unknown).toEqual({ y: 1 });
    expect(made?.newer).toEqual(['swap_size']);
    expect(made?.assumed).toEqual(['secure_time']);
    expect(made?.added).toEqual([]);
    expect(sent({ runner: 5 })).toBeUndefined();
  });

  it.each<[object, string[]]>([
    [{ pre_launch_script: null }, ['pre_launch_script']],
    [{ key_provider: 'kms' }, ['key_provider_id']],
    [{ key_provider: 'kms', key_provider_id: 'ab' }, ['key_provider_id']],
    [{ key_provider: 'local' }, []],
    [{ key_provider: null }, []],
    [{ key_provider: 'kms', pre_launch_script: '' }, ['pre_launch_script', 'key_provider_id']],
  ])('of a request with %j says what the server adds: %j', (values, added) => {
    expect(sent(values)?.added).toEqual(added);
  });

  it('of an object is the object less its nulls', () => {
    expect(subjectOfDocument({ b: null, a: 1, c: 'x' })).toEqual({
      document: { a: 1, c: 'x' },
      nulls: ['b'],
      keys: ['b', 'a', 'c'],
      unknown: {},
      newer: [],
      assumed: [],
      added: [],
    });
  });

  it.each(['x', '[1]', 'null', '"a"', '5', ''])('of the text %s is the text alone', (text) => {
    expect(subjectOfText(text)).toEqual({
      document: undefined,
      nulls: [],
      keys: [],
      unknown: {},
      newer: [],
      assumed: [],
      added: [],
      text,
    });
  });

  it.each(['{"a":1,"b":null}', '\ufeff{"a":1,"b":null}'])('of %s is the text and more', (text) => {
    expect(subjectOfText(text)).toMatchObject({ document: { a: 1 }, nulls: ['b'], text });
  });

  it('of a byte order mark inside a text is that text', () => {
    expect(subjectOfText('{"a":"\ufeffb"}').document).toEqual({ a: '\ufeffb' });
  });
});
