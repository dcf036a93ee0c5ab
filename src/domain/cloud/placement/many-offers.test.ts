import { describe, expect, it } from 'vitest';
import type { Catalogue } from '@/domain/cloud/lookups';
import { placementChoices } from './offers';
import { A, KMS, node, nodes, OPEN, twoNodes } from './offers.table';
import type { Wish } from './wish';

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

const NONE = 'The server chooses, but no node fits the other choices now.';

describe('what is offered', () => {
  it('of regions, those that fit first', () => {
    expect(choices(twoNodes).region).toEqual({
      automatic: 'The server chooses. Fitting now: US.',
      offers: [
        { value: 'US', facts: '1 node: n1', excluded: undefined },
        {
          value: 'EU',
          facts: '1 node: n2',
          excluded: 'n2 has no room for another CVM and offers no Phala KMS',
        },
      ],
    });
    const nowhere = choices({ nodes: nodes(2) }).region;
    expect(nowhere).toEqual({
      automatic: 'The server chooses. Fitting now: a region without a name.',
      offers: [],
    });
    const twice = choices({ nodes: nodes(2, { region_identifier: 'US' }) }).region;
    expect(twice.offers[0]?.facts).toBe('2 nodes: n1 and n2');
    expect(choices(twoNodes, { vcpu: 99 }).region.automatic).toBe(NONE);
    expect(choices({}).region).toEqual({ automatic: NONE, offers: [] });
    expect(choices(twoNodes, { region: 'EU' }).region.automatic).toContain('US');
  });

  it('of nodes, with what is left of them', () => {
    expect(choices(twoNodes).teepod_id).toEqual({
      automatic: 'The server chooses among the nodes that fit, now n1.',
      offers: [
        {
          value: '1',
          label: 'n1',
          facts: 'US · 8 vCPU, 4 GB, 2 slots left · on-chain KMS',
          tag: undefined,
          excluded: undefined,
        },
        {
          value: '2',
          label: 'n2',
          facts: 'EU · 0 slots left · no on-chain KMS',
          tag: { tone: 'warn', text: 'full' },
          excluded: 'has no room for another CVM and offers no Phala KMS',
        },
      ],
    });
    const [plain] = choices({ nodes: nodes(1) }).teepod_id.offers;
    expect(plain?.facts).toBe('a region without a name');
    const unsaid = { remaining_vcpu: null, remaining_memory: null, remaining_cvm_slots: null };
    const [silent] = choices({ nodes: nodes(1, unsaid) }).teepod_id.offers;
    expect([silent?.facts, silent?.excluded]).toEqual(['a region without a name', undefined]);
    expect(choices(twoNodes, { memory: 8192 }).teepod_id.automatic).toBe(NONE);
    const pinned = choices(twoNodes, { teepodId: 2 }).teepod_id;
    expect(pinned.automatic).toContain('now n1');
    expect(pinned.offers[0]?.excluded).toBeUndefined();
  });

  it('of images, with their kind', () => {
    const { automatic, offers } = choices(twoNodes).image;
    expect(automatic).toBe('The node’s own choice of this kind: dstack-0.5 or dstack-dev-0.5.');
    expect(offers).toEqual([
      {
        value: 'dstack-0.5',
        facts: '0.5 · on n1',
        tag: { tone: 'good', text: 'production' },
        excluded: undefined,
      },
      {
        value: 'dstack-dev-0.5',
        facts: '0.5 · on n1',
        tag: { tone: 'warn', text: 'development' },
        excluded: undefined,
      },
      {
        value: 'dstack-nvidia-0.5',
        facts: 'for GPUs · on n2',
        tag: { tone: 'good', text: 'production' },
        excluded: 'n2 has no room for another CVM and offers no Phala KMS',
      },
    ]);
    expect(choices(twoNodes, { vcpu: 99 }).image.automatic).toBe(
      'The node’s own choice; none of the kind fits now.',
    );
    expect(choices(twoNodes, { image: 'dstack-0.5' }).image.automatic).toBe(automatic);
  });

  it.each([
    [{ dev: true }, 'dstack-0.5', 'a development image is asked for'],
    [{ dev: false }, 'dstack-dev-0.5', 'a production image is asked for'],
    [{ gpu: true }, 'dstack-0.5', 'the size has a GPU'],
    [{ gpu: false }, 'dstack-nvidia-0.5', 'the size has no GPU'],
    [{ dev: false, gpu: false }, 'dstack-0.5', undefined],
    [{ teepodId: 1 }, 'dstack-0.5', undefined],
    [{ teepodId: 2 }, 'dstack-0.5', 'not on node 2'],
  ])('of images with %j: %s is kept from it by: %s', (wish, image, why) => {
    const found = choices(twoNodes, wish).image.offers.find(({ value }) => value === image);
    expect(found?.excluded).toBe(why);
  });

  it('of KMS instances, also those that only a node knows', () => {
    const { automatic, offers } = choices({
      nodes: [A, node(3, { kms_list: ['new'] })],
      kms: KMS,
    }).kms_id;
    expect(automatic).toBe('The server chooses a Phala KMS of the node, now kms-phala.');
    expect(offers.map(({ value, facts, excluded }) => [value, facts, excluded])).toEqual([
      ['kms-phala', 'Phala · v1 · on n1', undefined],
      ['new', 'on n3', undefined],
      ['kms-base', 'Base · on n1', 'the KMS chosen above is Phala'],
      ['kms-eth', 'Ethereum · v3', 'the KMS chosen above is Phala'],
      ['kms-other', '', 'on no node'],
      ['k5', '', 'on no node'],
    ]);
    const own = [1, 2].map((id) => node(id, { default_kms: `p${id}`, kms_list: [`p${id}`] }));
    const phala = [1, 2].map((id) => ({ id: `p${id}`, chain_id: null }));
    expect(choices({ nodes: own, kms: phala }).kms_id.automatic).toContain('now p1 or p2.');
    expect(choices({ nodes: nodes(1) }).kms_id).toEqual({
      automatic: 'The server chooses a Phala KMS of the node.',
      offers: [],
    });
    expect(choices(twoNodes, { kms: 'base' }).kms_id.automatic).toBe(
      'The server chooses a Base KMS of the node.',
    );
    expect(choices(twoNodes, { kms: 'legacy' }).kms_id.automatic).toContain('a legacy KMS');
    expect(choices(twoNodes, { kmsId: 'kms-eth' }).kms_id.automatic).toContain('now kms-phala');
  });
});
