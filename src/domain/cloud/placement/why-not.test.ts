import { describe, expect, it } from 'vitest';
import type { CloudNode } from '@/domain/cloud/lookups';
import { placementChoices } from './offers';
import { OPEN, node, twoNodes } from './offers.table';
import { familyWhyNot, nameList } from './why-not';
import type { Wish } from './wish';

describe('a KMS family', () => {
  const why = (family: string, wish: Partial<Wish> = {}, catalogue = twoNodes) =>
    familyWhyNot({ ...OPEN, ...wish }, family, catalogue);

  it.each([
    ['phala', {}, undefined],
    ['phala', { region: 'us' }, undefined],
    ['phala', { region: 'EU' }, 'n2 offers no Phala KMS'],
    ['phala', { teepodId: 2 }, 'n2 offers no Phala KMS'],
    ['phala', { teepodId: 1, region: 'EU' }, undefined],
    ['ethereum', { teepodId: 1 }, 'n1 offers no Ethereum KMS'],
    ['ethereum', { teepodId: 2 }, 'n2 does not support an on-chain KMS'],
    ['base', { teepodId: 1 }, undefined],
    ['base', { region: 'MARS' }, undefined],
    ['base', { teepodId: 99 }, undefined],
    ['other', { teepodId: 1 }, 'n1 offers no other KMS'],
    ['legacy', { teepodId: 2 }, undefined],
    ['base', { teepodId: 1, vcpu: 99 }, undefined],
  ])('%s with %j is left out by: %s', (family, wish, words) => {
    expect(why(family, wish)).toBe(words);
  });

  it('is left out by nothing where no node is known', () => {
    expect(why('base', {}, {})).toBeUndefined();
    expect(why('base', {}, { nodes: [] })).toBeUndefined();
  });
});

describe('why a choice does not go with the others', () => {
  const us = (more: Partial<CloudNode>) => ({ region_identifier: 'US', ...more });
  const excluded = (list: CloudNode[], wish: Partial<Wish>) =>
    placementChoices({ ...OPEN, ...wish }, { nodes: list }).region.offers.find(
      ({ value }) => value === 'US',
    )?.excluded;

  it.each([
    ['nothing', [node(1, us({}))], {}, undefined],
    ['one of two', [node(1, us({ remaining_vcpu: 1 })), node(2, us({}))], { vcpu: 2 }, undefined],
    [
      'the node with the least in the way',
      [node(1, us({ remaining_vcpu: 1, remaining_memory: 1 })), node(2, us({ remaining_vcpu: 1 }))],
      { vcpu: 2, memory: 2 },
      'n2 has 1 vCPU left of 2 needed',
    ],
    ['another node', [node(1, us({})), node(2)], { teepodId: 2 }, 'not on node 2'],
    [
      'another node than these',
      [node(1, us({})), node(3, us({})), node(2)],
      { teepodId: 2 },
      'not on node 2',
    ],
    [
      'the chosen node itself',
      [node(1, us({})), node(2, us({ remaining_vcpu: 1 }))],
      { teepodId: 2, vcpu: 2 },
      'n2 has 1 vCPU left of 2 needed',
    ],
    [
      'another node and more',
      [node(1, us({ remaining_vcpu: 1 })), node(2)],
      { teepodId: 2, vcpu: 2 },
      'n1 is not node 2 and has 1 vCPU left of 2 needed',
    ],
    ['a full one', [node(1, us({ remaining_cvm_slots: 0 }))], {}, 'n1 has no room for another CVM'],
  ])('is %s', (_, list, wish, words) => {
    expect(excluded(list, wish)).toBe(words);
  });
});

it('names of nothing are no words', () => expect(nameList([])).toBe(''));
