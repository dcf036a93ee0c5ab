import type { Verdict } from '@/domain/hash/verdict/verdict';
import { describe, expect, it } from 'vitest';
import type { Claim, ProofPart } from './claim';
import { proofInShort, storedInShort } from './in-short';

const one = (part: ProofPart, outcome: Claim['outcome'], says = 'x'): Claim => ({
  says,
  outcome,
  because: '',
  part,
});
const GOOD = [one('booted', 'holds'), one('signed', 'holds')];
const IMITATION = one('signed', 'fact', 'Imitation: signed by the sandbox’s test root.');

describe('a proof in short', () => {
  it.each<[string, Claim[], string, string]>([
    [
      'all of it holds',
      [...GOOD, one('current', 'holds'), one('machine', 'fact')],
      'holds: this document',
      'holds: signed, and up to date',
    ],
    [
      'nobody asked for collateral',
      [...GOOD, one('current', 'unknown')],
      'holds: this document',
      'holds: signed; up to date is not checked',
    ],
    [
      'nothing is said of the platform',
      GOOD,
      'holds: this document',
      'holds: signed; up to date is not checked',
    ],
    [
      'revoked since',
      [...GOOD, one('current', 'holds'), one('current', 'fails')],
      'holds: this document',
      'fails: not up to date',
    ],
    [
      'another document',
      [one('booted', 'holds'), one('booted', 'fails'), one('signed', 'holds')],
      'fails: does not hold',
      'holds: signed; up to date is not checked',
    ],
    [
      'another device',
      [...GOOD, one('machine', 'fails')],
      'fails: on another machine than is stated',
      'holds: signed; up to date is not checked',
    ],
    [
      'a log that is not there',
      [one('booted', 'unknown'), one('booted', 'holds'), one('signed', 'holds')],
      'unknown: cannot be told',
      'holds: signed; up to date is not checked',
    ],
    [
      'a signature that does not hold',
      [one('booted', 'holds'), one('signed', 'holds'), one('signed', 'fails')],
      'holds: this document',
      'fails: does not hold',
    ],
    [
      'an imitation',
      [one('booted', 'holds'), one('signed', 'holds'), IMITATION, one('current', 'holds')],
      'holds: this document',
      'imitation: an imitation',
    ],
    [
      'an imitation with a signature that does not hold',
      [one('booted', 'holds'), one('signed', 'fails'), IMITATION],
      'holds: this document',
      'fails: does not hold',
    ],
    [
      'no quote at all',
      [one('booted', 'unknown')],
      'unknown: cannot be told',
      'unknown: cannot be told',
    ],
  ])('%s', (_, claims, booted, signed) => {
    const short = proofInShort(claims);
    expect(`${short.booted.outcome}: ${short.booted.words}`).toBe(booted);
    expect(`${short.signed.outcome}: ${short.signed.words}`).toBe(signed);
  });

  it.each<[Verdict['kind'] | undefined, string]>([
    ['matches', 'holds: has this hash'],
    ['differs', 'fails: has another hash'],
    ['cannot-tell', 'unknown: cannot be told'],
    ['not-knowable', 'unknown: cannot be told'],
    [undefined, 'open: not read yet'],
  ])('of a stored document whose verdict is %s', (kind, said) => {
    // Of a verdict its kind alone is looked at.
    const { outcome, words } = storedInShort(kind && ({ kind } as Verdict));
    expect(`${outcome}: ${words}`).toBe(said);
  });
});
