import { analyseCompose } from '@/domain/compose/analyse';
import type { ComposeContext } from '@/domain/compose/parsed-compose';
import { inRequest, web } from '@/domain/compose/rules/cases/rule-case.table';
import { describe, expect, it } from 'vitest';
import { lacksOf, valueStates, withoutValue } from './without-value';

const GIVEN = new Set(['GIVEN']);
const context: ComposeContext = {
  ...inRequest({ allowed_envs: ['X', 'GIVEN', 'LATER'] }, { env_keys: ['LATER', 'DROPPED'] }),
  given: GIVEN,
};

describe('a name', () => {
  it.each([
    ['GIVEN', context, 'has'],
    ['LATER', context, 'has'],
    ['X', context, 'lacks'],
    ['DROPPED', context, 'lacks'],
    ['OTHER', context, 'lacks'],
    ['GIVEN', { ...inRequest({}), given: GIVEN }, 'lacks'],
    ['HOME', context, 'has'],
    ['DSTACK_APP_ID', context, 'has'],
    ['DSTACK_APP_ID', inRequest({ pre_launch_script: '# none' }), 'lacks'],
    ['X', inRequest({ allowed_envs: ['X'] }), 'unknown'],
    ['X', inRequest({ pre_launch_script: 'export X=1' }), 'unknown'],
    ['X', {}, 'unknown'],
  ] as const)('%s in %j: %s', (name, around, state) => {
    expect(valueStates(around)(name)).toBe(state);
  });
});

/** What the uses of X come to in a service with this line. */
function ofX(line: string, rest = '') {
  const uses = analyseCompose(web(line) + rest).uses.filter(({ name }) => name === 'X');
  return withoutValue(uses, valueStates(context));
}

describe('without a value', () => {
  it.each([
    ['$X', 'it is empty'],
    ['${X}', 'it is empty'],
    ['${X:?}', 'Compose starts nothing'],
    ['${X:?say why}', 'Compose starts nothing'],
    ['${X?}', 'Compose starts nothing (an empty one is enough)'],
    ['${X:-d}', 'the default in the text is used'],
    ['${X-d}', 'the default in the text is used'],
    ['${X:-}', 'it is empty, as its default is'],
    ['${X-}', 'it is empty, as its default is'],
    ['${X:+d}', 'the text that stands for “it has a value” is left out'],
    ['${X+d}', 'the text that stands for “it has a value” is left out'],
    ['${GIVEN:-$X}', 'it is empty where the default of another variable brings it in'],
    ['${OTHER:-$X}', 'it is empty where the default of another variable brings it in'],
  ])('%s: %s', (value, words) => {
    expect(ofX(`command: '${value}'`)?.words).toBe(words);
  });

  it.each([
    ['of one that has none', '${OTHER:-${X:?}}', 'stops'],
    ['of one that has a value', '${GIVEN:-${X:?}}', 'in-default'],
    ['in place of a value that is there', '${GIVEN:+${X:?}}', 'stops'],
    ['in place of one that is not', '${OTHER:+${X:?}}', 'in-default'],
    ['two deep, both needed', '${OTHER:-${DROPPED-${X:?}}}', 'stops'],
    ['two deep, the outer not needed', '${GIVEN:-${DROPPED-${X:?}}}', 'in-default'],
  ])('one that is a must in the default %s: %s', (_, value, outcome) => {
    expect(ofX(`command: '${value}'`)?.outcome).toBe(outcome);
  });

  it('one that is passed by name is not there at all', () => {
    expect(ofX('environment: [X]')?.words).toBe('the container is started without it');
  });

  it.each(['secrets', 'configs'])(
    'one that %s are made from is missed by who uses them',
    (kind) => {
      expect(ofX(`${kind}: [s]`, `${kind}: {s: {environment: X}}\n`)).toMatchObject({
        stops: true,
        words: 'what uses the secret or config made from it does not start',
      });
    },
  );

  it('the gravest use is told, with its places', () => {
    const all = 'command: [a, $X, "${X:-d}", "${X:?}", "${X?}", "${X:?b}"]';
    const text = web(all);
    const told = ofX(all);
    expect(told?.uses.map(({ from, to }) => text.slice(from, to))).toEqual(['${X:?}', '${X:?b}']);
    expect(told).toMatchObject({ stops: true, isEmpty: false });
    expect(ofX('command: ["${X:-d}", $X]')).toMatchObject({ stops: false, isEmpty: true });
    expect(ofX('command: ["${X:-d}", "${X+d}"]')).toMatchObject({ stops: false, isEmpty: false });
  });

  it('a name without a use comes to nothing', () => {
    expect(ofX('command: $$X')).toBeUndefined();
  });
});

describe('what is sent without values', () => {
  const { uses } = analyseCompose(
    web('command: ["${A:?}", "${B?}", $C, "${D:-1}", "${E+1}", "${F-1}", "${G:-${H:?}}"]'),
  );
  const lacks = (...given: Parameters<typeof lacksOf>) =>
    lacksOf(...given).map(
      ({ names, words, stops }) => `${names.join()}${stops ? '!' : ''} ${words}`,
    );

  it('is told by what it comes to, the gravest first', () => {
    expect(
      lacks({ unset: ['Z', 'C', 'D', 'F', 'B', 'A', 'DOCKER_HOST'], empty: [] }, uses),
    ).toEqual([
      'A! Compose starts nothing',
      'B! Compose starts nothing (an empty one is enough)',
      'C it is empty',
      'D,F the default in the text is used',
      'Z nothing in the compose file misses it',
      'DOCKER_HOST the machine’s own scripts do without it',
    ]);
  });

  it('is another thing than what is sent as empty', () => {
    expect(lacks({ unset: [], empty: ['A', 'B', 'D', 'E', 'F'] }, uses)).toEqual([
      'A! Compose starts nothing',
      'B,F it is empty',
      'D the default in the text is used',
      'E the text that stands for “it is set” is used',
    ]);
  });

  it('may be needed by a default that is needed itself', () => {
    expect(lacks({ unset: ['G', 'H'], empty: [] }, uses)[0]).toBe('H! Compose starts nothing');
    expect(lacks({ unset: ['H'], empty: [] }, uses)).toEqual([
      'H it is empty where the default of another variable brings it in',
    ]);
  });

  it.each([
    ['script', 'A the script does not get it'],
    [undefined, 'A what happens depends on the compose file, which was not read here'],
    [[], 'A nothing in the compose file misses it'],
  ] as const)('is not judged by a text that is not there: %j', (text, words) => {
    expect(
      lacks({ unset: ['A'], empty: [] }, text === undefined || text === 'script' ? text : []),
    ).toEqual([words]);
  });
});
