import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { inRequest, web } from '@/domain/compose/rules/cases/rule-case.table';
import { actsForAll, reconcileVariables } from './reconcile';
import { applyVariableActs, type VariableAct } from './variable-acts';

/** All that decides the row of one name. */
interface World {
  name: string;
  line: string;
  script: string | undefined;
  allowed: boolean;
  expected: boolean;
  given: boolean;
  standIn: boolean;
  left: boolean;
}

const PLAIN: World = {
  name: 'A',
  line: '',
  script: undefined,
  allowed: false,
  expected: false,
  given: false,
  standIn: false,
  left: false,
};

const bool = fc.boolean();
const worlds = fc.record<World>({
  name: fc.constantFrom('A', 'DSTACK_APP_ID', 'DSTACK_DOCKER_USERNAME', 'HOME'),
  line: fc.constantFrom(
    '',
    '$N',
    '${N:-1}',
    '${N:?}',
    '${N?}${N:-1}',
    '$$N',
    '${B:-$N}',
    'x$N',
    ': [',
  ),
  script: fc.constantFrom(undefined, 'true', 'echo $A'),
  allowed: bool,
  expected: bool,
  given: bool,
  standIn: bool,
  left: bool,
});

const names = (is: boolean, name: string) => (is ? [name] : []);

function rowsOf({ name, line, script, allowed, expected, given, standIn, left }: World) {
  const text =
    line === ': [' ? ': [' : web('environment:', `  PASSWORD: "${line.replaceAll('N', name)}"`);
  const context = {
    ...inRequest(
      { allowed_envs: names(allowed, name), pre_launch_script: script },
      { env_keys: names(expected, name) },
    ),
    given: new Set(names(given, name)),
  };
  const remarks = {
    standIns: new Set(names(given && standIn, name)),
    left: new Set(names(left, name)),
  };
  return reconcileVariables(analyseCompose(text, context), context, remarks);
}

const rowOf = (world: World) => rowsOf(world).find(({ name }) => name === world.name);

/** The world after an act, as the page does it. */
function after(world: World, { kind, name }: VariableAct): World {
  const { request } = inRequest(
    { allowed_envs: names(world.allowed, name) },
    { env_keys: names(world.expected, name) },
  );
  const lists = applyVariableActs(request!, [{ kind, name }]);
  return {
    ...world,
    allowed: lists.allowed_envs.includes(name),
    expected: lists.env_keys.includes(name),
    given: kind === 'give' || (world.given && kind !== 'remove'),
    standIn: world.standIn && kind !== 'give',
    left: world.left || kind === 'leave',
  };
}

/** Whether a row is in order, or gone, after at most so many of its own acts. */
function comesToRest(world: World, steps: number): boolean {
  const row = rowOf(world);
  if (!row || row.tone === 'fine') return true;
  // A sign of the value itself is mended in the text, where the editor offers it.
  if (row.state === 'literal') return comesToRest({ ...world, line: 'x$$N' }, steps);
  return steps > 0 && row.acts.some((act) => comesToRest(after(world, act), steps - 1));
}

describe('the variables table', () => {
  it('offers every row a way to rest', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(comesToRest(world, 3)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('offers nothing to a row at rest, and does something with every act', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const row = rowOf(world);
        if (row?.tone === 'fine') expect(row.acts).toEqual([]);
        for (const act of row?.acts ?? []) expect(after(world, act)).not.toEqual(world);
      }),
    );
  });

  it('allows for all only what the text uses, and no value that stands in for another', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { kind, name } of actsForAll(rowsOf(world))) {
          const row = rowsOf(world).find((one) => one.name === name);
          expect(kind).toBe('allow');
          expect(row?.uses.length).toBeGreaterThan(0);
          expect(row?.standIn).toBe(false);
        }
      }),
    );
  });

  it.each<[string, Partial<World>, string[]]>([
    ['a name that is used', { line: '$N' }, ['allow']],
    ['a value that is used', { line: '$N', given: true }, ['allow']],
    ['a dollar sign of the value itself', { line: 'x$N' }, []],
    ['a placeholder that is used', { line: '$N', given: true, standIn: true }, []],
    ['a value that is not used', { given: true }, []],
    ['a name that is only to be sent', { expected: true }, []],
    ['a name of the machine’s with a value', { name: 'DSTACK_DOCKER_USERNAME', given: true }, []],
    ['a name that only the script has', { script: 'echo $A', given: true }, []],
  ])('mends by one press: %s', (_, change, kinds) => {
    const world = { ...PLAIN, ...change };
    expect(actsForAll(rowsOf(world)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each<[string, Partial<World>, string]>([
    ['a value that nothing uses', { given: true }, 'left'],
    ['an allowed name that nothing uses', { allowed: true }, 'left'],
    ['a value that nothing uses any more is used', { given: true, line: '$N' }, 'dropped'],
    [
      'a value that looks like a mask',
      { given: true, standIn: true, allowed: true, line: '$N' },
      'set',
    ],
  ])('once left: %s', (_, change, state) => {
    const world = { ...PLAIN, left: true, ...change };
    expect(rowOf(world)?.state).toBe(state);
  });
});
