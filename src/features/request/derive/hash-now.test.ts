import { initialForm, toRequest } from '@/domain/request/form';
import { expect, test } from 'vitest';
import type { Analysed } from './analyse';
import { hashNow } from './hash-now';

const request = (compose: object) => {
  const form = initialForm();
  return toRequest({ ...form, compose_file: { ...form.compose_file, ...compose } });
};
const TEXT = request({ docker_compose_file: 'services: {}' });
const SCRIPT = { added: ['pre_launch_script'] };
const KEY_ID = { added: ['key_provider_id'] };
const BOTH = { added: ['pre_launch_script', 'key_provider_id'] };
const TWO = { added: [], possible: [{}, {}] };
const predicted = (hash: string | undefined, more: object = SCRIPT): Analysed => ({
  prediction: {
    document: {},
    text: '',
    hash,
    assumed: [],
    possible: [],
    ...more,
  } as unknown as Analysed['prediction'],
  moved: undefined,
  compose: undefined,
});
const unfit: Analysed = { ...predicted(undefined), prediction: undefined };

test.each([
  ['nothing to run', request({}), predicted('aa'), false, 'no document yet'],
  [
    'no script to run',
    request({ runner: 'bash', docker_compose_file: 'a' }),
    predicted('aa'),
    false,
    'no document yet',
  ],
  ['nothing to run and no answer', request({}), undefined, true, 'no document yet'],
  ['no answer', TEXT, undefined, true, 'computing…'],
  ['an answer to something else', TEXT, predicted('aa'), true, 'computing…'],
  [
    'an answer to something else, of the server’s script',
    TEXT,
    predicted(undefined),
    true,
    'computing…',
  ],
  ['the server’s script', TEXT, predicted(undefined), false, 'depends on the server’s script'],
  [
    'the server’s key provider id',
    TEXT,
    predicted(undefined, KEY_ID),
    false,
    'depends on the server’s key provider id',
  ],
  ['both', TEXT, predicted(undefined, BOTH), false, 'depends on what the server adds'],
  ['an undocumented key', TEXT, predicted(undefined, TWO), false, 'one of two hashes'],
  ['a request that does not fit', TEXT, unfit, false, 'not before the problems are solved'],
  [
    'no way to compute',
    TEXT,
    { ...unfit, unhashed: true as const },
    false,
    'could not be computed',
  ],
] as const)('with %s it says: %#', (_, of, analysed, behind, words) => {
  expect(hashNow(of, analysed, behind)).toMatchObject({ words });
});

test.each([TEXT, request({ runner: 'bash', bash_script: 'true' })])('it is known: %#', (of) => {
  expect(hashNow(of, predicted('aa'), false)).toEqual({ kind: 'known', hash: 'aa' });
});
