import { describe, expect, it } from 'vitest';
import { isOtherFamily, kmsFamilyOf, kmsNamed } from './kms-family';

describe('a KMS', () => {
  it.each([
    [null, 'phala'],
    [0, 'phala'],
    [1, 'ethereum'],
    [8453, 'base'],
    [5, undefined],
    [undefined, undefined],
  ])('of chain %s is of the family %s', (chain_id, family) => {
    expect(kmsFamilyOf({ id: 'x', chain_id })).toBe(family);
  });

  it.each([
    ['base', null, 'base'],
    ['Phala', undefined, 'phala'],
    ['ethereum', 11_155_111, 'ethereum'],
    ['legacy', 8453, 'base'],
    ['legacy', undefined, undefined],
    ['constructor', undefined, undefined],
    ['', null, 'phala'],
    [null, 1, 'ethereum'],
  ])('of the type %j, of chain %s, is of the family %s', (kms_type, chain_id, family) => {
    expect(kmsFamilyOf({ id: 'x', chain_id, kms_type })).toBe(family);
  });

  it('that is none has no family', () => expect(kmsFamilyOf(undefined)).toBeUndefined());

  it.each([
    [null, 'phala', false],
    [null, 'base', true],
    [8453, 'base', false],
    [8453, 'phala', true],
    [8453, 'ethereum', true],
    [8453, 'legacy', false],
    [5, 'phala', false],
    [undefined, 'base', false],
  ])('of chain %s is known not to belong to %s: %s', (chain_id, family, other) => {
    expect(isOtherFamily({ id: 'x', chain_id }, family)).toBe(other);
  });

  it('is found by its id or slug, the first of them', () => {
    const list = [
      { id: 'k1', slug: 'phala' },
      { id: 'k2', slug: null },
      { id: 'phala', slug: 'k1' },
    ];
    const found = ['k1', 'phala', 'k2', 'k3'].map((name) => kmsNamed(list, name));
    expect(found).toEqual([list[0], list[0], list[1], undefined]);
    expect(kmsNamed([], 'k1')).toBeUndefined();
  });
});
