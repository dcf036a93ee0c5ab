import { describe, expect, it } from 'vitest';
import { readDotenv } from '@/domain/secrets/dotenv/dotenv';
import { GENERATORS } from './generate';
import { nameFault, setFaults } from './check-set';
import { planImport } from '@/domain/secrets/dotenv/plan-import';
import { specialMeaning } from './special-names';

describe('what an import does', () => {
  const plan = (text: string, present: Record<string, string>) =>
    planImport(
      readDotenv(text).entries,
      Object.entries(present).map(([key, value]) => ({ key, value })),
    ).map(({ line, name, action, reason }) => [line, name, action, reason ?? '']);

  it('is told line by line', () => {
    expect(plan('NEW=1\nOLD=2\nSAME=3\nA-B=4\nTWICE=5\nTWICE=6', { OLD: '1', SAME: '3' })).toEqual([
      [1, 'NEW', 'added', ''],
      [2, 'OLD', 'changed', ''],
      [3, 'SAME', 'same', ''],
      [4, 'A-B', 'skipped', expect.stringMatching(/letters, digits/)],
      [5, 'TWICE', 'skipped', expect.stringMatching(/line 6/)],
      [6, 'TWICE', 'added', ''],
    ]);
  });

  it('treats names of object properties as any other', () => {
    expect(plan('__proto__=1\nconstructor=2', {})).toEqual([
      [1, '__proto__', 'added', ''],
      [2, 'constructor', 'added', ''],
    ]);
    expect({}).not.toHaveProperty('x');
  });
});

describe('what the guest refuses', () => {
  it.each([
    ['A', undefined],
    ['_a1', undefined],
    ['a'.repeat(255), undefined],
    ['', /needs a name/],
    ['1A', /does not start with a digit/],
    ['A-B', /letters, digits/],
    ['NÄME', /letters, digits/],
    ['A\n', /letters, digits/],
    ['a'.repeat(256), /255/],
  ])('the name %j: %s', (name, fault) => {
    if (fault === undefined) expect(nameFault(name)).toBeUndefined();
    else expect(nameFault(name)).toMatch(fault);
  });

  const items = (count: number, value: string) =>
    Array.from({ length: count }, (_, i) => ({ key: `A${i}`, value }));
  it.each([
    [1024, '', undefined],
    [1025, '', /1,024/],
    [2, 'x'.repeat(130_000), undefined],
    [3, 'x'.repeat(100_000), /256 KB/],
    [9, 'x'.repeat(131_000), /1 MB/],
  ])('%i variables', (count, value, fault) => {
    const said = setFaults(items(count, value)).map(({ message }) => message);
    expect(said).toEqual(fault === undefined ? [] : [expect.stringMatching(fault)]);
  });
});

describe('names of the platform', () => {
  it.each([
    ['DSTACK_DOCKER_PASSWORD', /registry/],
    ['DSTACK_AWS_REGION', /Amazon/],
    ['DSTACK_ROOT_PUBLIC_KEY', /development images only/],
    ['DSTACK_AUTHORIZED_KEYS', /SSH/],
    ['DSTACK_APP_ID', /sets it itself/],
    ['DSTACK_OTHER', /not known here/],
  ])('%s', (name, meaning) => expect(specialMeaning(name)).toMatch(meaning));

  it.each(['API_KEY', 'MY_DSTACK_THING', 'dstack_x'])('%s is not one', (name) =>
    expect(specialMeaning(name)).toBeUndefined(),
  );
});

describe('a generated value', () => {
  it.each([
    ['hex', /^[0-9a-f]{64}$/],
    ['base64url', /^[\w-]{43}$/],
    ['password', /^[A-Za-z0-9]{24}$/],
  ] as const)('%s has its form, and is another each time', (kind, form) => {
    const values = Array.from({ length: 50 }, GENERATORS[kind].make);
    for (const value of values) expect(value).toMatch(form);
    expect(new Set(values).size).toBe(50);
  });
});
