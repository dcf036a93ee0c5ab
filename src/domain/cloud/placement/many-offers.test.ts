import { describe, expect, it } from 'vitest';
import type { Catalogue, CloudNode } from '@/domain/cloud/lookups';
import { placementChoices } from './offers';
import type { Wish } from './wish';

const node = (teepod_id: number, more: Partial<CloudNode> = {}): CloudNode => ({
  teepod_id,
  name: `n${teepod_id}`,
  images: [],
  kms_list: [],
  ...more,
});
const nodes = (count: number, more: Partial<CloudNode> = {}) =>
  Array.from({ length: count }, (_, i) => node(i + 1, more));
const OPEN: Wish = {
  region: undefined,
  teepodId: undefined,
  image: undefined,
  dev: undefined,
  kms: 'phala',
  kmsId: undefined,
  vcpu: undefined,
  memory: undefined,
  gpu: undefined,
  custom: false,
};
const choices = (catalogue: Catalogue, wish: Partial<Wish> = {}) =>
  placementChoices({ ...OPEN, ...wish }, catalogue);

describe('many names', () => {
  it.each([
    [1, 'n1'],
    [2, 'n1 and n2'],
    [4, 'n1, n2, n3 and n4'],
    [5, 'n1, n2, n3 and 2 more'],
    [9, 'n1, n2, n3 and 6 more'],
  ])('of %i nodes are said so', (count, words) => {
    expect(choices({ nodes: nodes(count) }).teepod_id.automatic).toBe(
      `The server chooses among the nodes that fit, now ${words}.`,
    );
  });
});
