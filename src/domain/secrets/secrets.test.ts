import { describe, expect, it, vi } from 'vitest';
import { readDotenv } from '@/domain/secrets/dotenv/dotenv';
import { GENERATORS } from './generate';
import { nameFault, setFaults } from './check-set';
import { SEALED_MAX, sealedSize } from './env-item';
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

describe('what the machine refuses', () => {
  const FORM = 'A name has letters, digits and _, and does not start with a digit.';
  it.each([
    ['one letter', 'A', undefined],
    ['an underscore', '_a1', undefined],
    ['255 letters', 'a'.repeat(255), undefined],
    ['nothing', '', 'It needs a name.'],
    ['a digit', '1A', FORM],
    ['a hyphen', 'A-B', FORM],
    ['an umlaut', 'NÄME', FORM],
    ['a line end', 'A\n', FORM],
    ['256 letters', 'a'.repeat(256), 'The machine refuses names of more than 255 characters.'],
  ])('of names: %s', (_, name, fault) => expect(nameFault(name)).toBe(fault));

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

  const ONE = 'Together they have more than 1 MB, which the machine refuses.';
  const SEALED = 'Encrypted, they have more than 256 KB, which the machine refuses.';
  const sized = (bytes: number) => [{ key: 'A', value: 'x'.repeat(bytes - 1) }];
  const sealedRoom = SEALED_MAX - sealedSize([{ key: 'A', value: '' }]);
  it.each([
    ['as much as can be encrypted', sealedRoom + 1, []],
    ['a byte more', sealedRoom + 2, [SEALED]],
    ['1 MB', 1024 * 1024, [SEALED]],
    ['a byte above', 1024 * 1024 + 1, [ONE]],
  ])('of sizes: %s', (_, bytes, faults) => {
    expect(setFaults(sized(bytes))).toEqual(
      faults.map((message) => ({ severity: 'error', message })),
    );
  });

  it('in numbers that are read', () => {
    expect(setFaults(items(1025, '')).map(({ message }) => message)).toEqual([
      'The machine accepts at most 1,024 variables; these are 1,025.',
    ]);
  });
});

describe('names of the platform', () => {
  it.each([
    ['DSTACK_DOCKER_USERNAME', /container registry/],
    ['DSTACK_DOCKER_PASSWORD', /container registry/],
    ['DSTACK_DOCKER_REGISTRY', /container registry/],
    ['DSTACK_DOCKER_REGISTRY_X', /not known here/],
    ['DSTACK_DOCKER_X', /not known here/],
    ['DSTACK_ROOT_PASSWORD', /development images only/],
    ['DSTACK_ROOT_PASSWORD_X', /not known here/],
    ['DSTACK_AUTHORIZED_KEYS_X', /not known here/],
    ['DSTACK_GATEWAY_DOMAIN', /sets it itself/],
    ['DSTACK_APP_DOMAIN', /sets it itself/],
    ['DSTACK_APP_ID_X', /not known here/],
    ['DSTACK_AWS_REGION', /Amazon/],
    ['DSTACK_ROOT_PUBLIC_KEY', /development images only/],
    ['DSTACK_AUTHORIZED_KEYS', /SSH/],
    ['DSTACK_APP_ID', /sets it itself/],
    ['DSTACK_OTHER', /not known here/],
  ])('%s', (name, meaning) => expect(specialMeaning(name)).toMatch(meaning));

  it.each(['API_KEY', 'MY_DSTACK_THING', 'dstack_x', 'X_DSTACK_AWS_KEY', 'X_DSTACK_APP_ID'])(
    '%s is not one',
    (name) => expect(specialMeaning(name)).toBeUndefined(),
  );
});

describe('a generated value', () => {
  it.each([
    ['hex', /^[0-9a-f]{64}$/],
    ['base64url', /^[\w-]{43}$/],
    ['password', /^[A-Za-z0-9]{24}$/],
  ] as const)('%s has its form, and is another each time', (kind, form) => {
    expect(GENERATORS[kind].label).toMatch(/^(32 bytes, (hex|base64url)|24 letters and digits)$/);
    const values = Array.from({ length: 50 }, GENERATORS[kind].make);
    for (const value of values) expect(value).toMatch(form);
    expect(new Set(values).size).toBe(50);
  });

  it('has every letter as likely: bytes beyond the last whole multiple are drawn again', () => {
    const draws = [[248, 255, 247, 0, 61, 62], [1]];
    const drawn = vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      const bytes = into as unknown as Uint8Array;
      bytes.fill(2);
      bytes.set(draws.shift() ?? []);
      return into;
    });
    expect(GENERATORS.password.make()).toBe(`9A9A${'C'.repeat(18)}BC`);
    drawn.mockRestore();
  });

  it('has the letters of base64url only', () => {
    const drawn = vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      (into as unknown as Uint8Array).fill(251);
      return into;
    });
    expect(GENERATORS.base64url.make()).toBe(`${'-_v7'.repeat(10)}-_s`);
    drawn.mockRestore();
  });
});
