import { initialForm, toRequest } from '@/domain/request/form';
import { expect, test } from 'vitest';
import type { Analysed } from './analyse';
import { hashNow } from './hash-now';
import type { ScriptNow } from './script-now';

const request = (compose: object) => {
  const form = initialForm();
  return toRequest({ ...form, compose_file: { ...form.compose_file, ...compose } });
};
const TEXT = request({ docker_compose_file: 'services: {}' });
const SCRIPT = { added: ['pre_launch_script'] };
const KEY_ID = { added: ['key_provider_id'] };
const BOTH = { added: ['pre_launch_script', 'key_provider_id'] };
const NOT_LEARNED: ScriptNow = { kind: 'unknown', words: '', needsKey: false };
const NO_KEY: ScriptNow = { ...NOT_LEARNED, needsKey: true };
const LOOKING: ScriptNow = { kind: 'looking', words: '' };
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
  [
    'the server’s script',
    TEXT,
    predicted(undefined),
    false,
    'not known before: the server adds a script',
  ],
  [
    'the server’s key provider id',
    TEXT,
    predicted(undefined, KEY_ID),
    false,
    'not known before: the server fills in a key provider id',
  ],
  [
    'both',
    TEXT,
    predicted(undefined, BOTH),
    false,
    'not known before: the server adds a script and a key provider id',
  ],
  [
    'an undocumented key',
    TEXT,
    predicted(undefined, TWO),
    false,
    'one of two: a key is not documented',
  ],
  ['a request that does not fit', TEXT, unfit, false, 'not before the problems are solved'],
  [
    'no way to compute',
    TEXT,
    { ...unfit, unhashed: true as const },
    false,
    'could not be computed',
  ],
] as const)('with %s it says: %#', (_, of, analysed, behind, words) => {
  expect(hashNow(of, analysed, behind, NOT_LEARNED)).toMatchObject({ words });
});

test.each([TEXT, request({ runner: 'bash', bash_script: 'true' })])('it is known: %#', (of) => {
  expect(hashNow(of, predicted('aa'), false, NOT_LEARNED)).toEqual({ kind: 'known', hash: 'aa' });
});

test.each<[string, ScriptNow, object, object]>([
  ['while it is looked up', LOOKING, SCRIPT, { kind: 'looking' }],
  [
    'while it is looked up, and an id is not known',
    LOOKING,
    BOTH,
    { kind: 'server', canBeMade: true },
  ],
  ['while it is looked up, and only an id matters', LOOKING, KEY_ID, { canBeMade: false }],
  [
    'without a key',
    NO_KEY,
    SCRIPT,
    { more: expect.stringMatching(/without a key it is not looked up$/) },
  ],
  ['where nothing was learned', NOT_LEARNED, SCRIPT, { kind: 'server', canBeMade: true }],
])('the server’s script %s', (_, script, added, expected) => {
  expect(hashNow(TEXT, predicted(undefined, added), false, script)).toMatchObject(expected);
});

test('a hash with an assumed script says on what it hangs', () => {
  const assumed = { added: [], assumedScript: {} };
  expect(hashNow(TEXT, predicted('aa', assumed), false, NOT_LEARNED)).toEqual({
    kind: 'known',
    hash: 'aa',
    condition: 'if the server still adds its script',
  });
});

test.each<[ScriptNow, object, boolean]>([
  [NOT_LEARNED, SCRIPT, true],
  [LOOKING, SCRIPT, false],
  [NOT_LEARNED, KEY_ID, false],
])(
  'while it is computed anew, what can be done stays as it was: %#',
  (script, added, canBeMade) => {
    expect(hashNow(TEXT, predicted(undefined, added), true, script)).toEqual({
      kind: 'computing',
      words: 'computing…',
      canBeMade,
    });
  },
);

test('without a key nothing more is said where only an id matters', () => {
  const now = hashNow(TEXT, predicted(undefined, KEY_ID), false, NO_KEY);
  expect(now).toMatchObject({ kind: 'server', canBeMade: false });
  expect(now).not.toHaveProperty('more');
});
