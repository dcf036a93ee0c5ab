import { expect, it } from 'vitest';
import { ACTS, actsFor, outcomeOf, TARGETS, type LifeAct, type SeenAfter } from './life-acts';

it.each([
  ['running', false, ['restart', 'shutdown', 'stop', 'delete']],
  ['running', true, ['stop', 'delete']],
  ['under-way', true, ['stop', 'delete']],
  ['under-way', false, ['stop', 'delete']],
  ['stopped', false, ['start', 'delete']],
  ['stopped', true, ['stop', 'delete']],
  ['failed', false, ['start', 'delete']],
] as const)('a machine that is %s (changing: %s) can be asked for %j', (phase, changing, acts) =>
  expect(actsFor(phase, changing)).toEqual(acts),
);

const seen = (part: Partial<SeenAfter>): SeenAfter => ({
  phase: 'running',
  isUnderWay: false,
  isGone: false,
  isFresh: true,
  ...part,
});

it.each<[LifeAct, Partial<SeenAfter>, string]>([
  ['start', {}, 'reached'],
  ['start', { isFresh: false }, 'coming'],
  ['start', { isUnderWay: true }, 'coming'],
  ['start', { phase: 'stopped' }, 'coming'],
  ['start', { phase: 'failed' }, 'missed'],
  ['start', { isGone: true }, 'missed'],
  ['restart', { phase: 'under-way' }, 'coming'],
  ['shutdown', { phase: 'stopped' }, 'reached'],
  ['shutdown', {}, 'coming'],
  ['stop', { phase: undefined }, 'coming'],
  ['delete', { isGone: true }, 'reached'],
  ['delete', {}, 'coming'],
])('after %s, seen as %j, it is %s', (act, part, outcome) =>
  expect(outcomeOf(act, seen(part))).toBe(outcome),
);

it('every act says what it is and where it leads', () => {
  expect(Object.keys(ACTS)).toEqual(Object.keys(TARGETS));
});
