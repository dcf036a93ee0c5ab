import { describe, expect, it } from 'vitest';
import { cloud } from './cloud.table';
import { placementChoices } from './offers';
import { familyWhyNot } from './why-not';
import { wishOf, type PlacementKeys } from './wish';

const wish = (more: PlacementKeys) =>
  wishOf({ instance_type: 'tdx.small', prefer_dev: false, ...more }, cloud);

describe('the choices', () => {
  const choices = (more = {}) => placementChoices(wish(more), cloud);
  const excluded = (field: keyof ReturnType<typeof choices>, more = {}) =>
    Object.fromEntries(choices(more)[field].offers.map((offer) => [offer.value, offer.excluded]));

  it('hide nothing, and tell what automatic means now', () => {
    const { region, teepod_id, image, kms_id } = choices();
    expect(teepod_id.offers.map(({ value }) => value).toSorted()).toEqual(['12', '18', '23', '5']);
    expect(teepod_id.automatic).toContain('prod7, prod9 and prod12');
    expect(region.automatic).toContain('US-WEST-1, US-EAST-1 and EU-WEST-1');
    expect(image.automatic).toContain('dstack-0.5.9 or dstack-0.5.7');
    expect(kms_id.automatic).toContain('kms-phala');
    expect(image.offers).toHaveLength(4);
  });

  it('say what a chosen region excludes', () => {
    expect(excluded('teepod_id', { region: 'EU-WEST-1' })).toEqual({
      '12': 'is in US-WEST-1, not in EU-WEST-1',
      '18': 'is in US-EAST-1, not in EU-WEST-1',
      '23': undefined,
      '5': 'is in US-WEST-1, not in EU-WEST-1 and has no room for another CVM',
    });
    expect(excluded('image', { region: 'EU-WEST-1' })['dstack-0.5.9']).toContain(
      'not in EU-WEST-1',
    );
  });

  it('say what a chosen node excludes', () => {
    const node = { teepod_id: 12 };
    expect(excluded('image', node)['dstack-0.5.7']).toBe('not on node 12');
    expect(excluded('image', node)['dstack-0.5.9']).toBeUndefined();
    expect(excluded('region', node)['EU-WEST-1']).toBe('not on node 12');
    expect(excluded('kms_id', node)['kms-base']).toContain('chosen above is Phala');
  });

  it('say what the size and the kind exclude', () => {
    expect(excluded('image')['dstack-nvidia-0.5.11']).toBe('the size has no GPU');
    expect(excluded('image')['dstack-dev-0.5.9']).toBe('a production image is asked for');
    expect(excluded('teepod_id', { instance_type: 'h200.small' })['12']).toContain('GPU support');
  });

  it('name the KMS families that a node or region leaves out', () => {
    const family = (name: string, more = {}) => familyWhyNot(wish(more), name, cloud);
    expect(family('base')).toBeUndefined();
    expect(family('base', { teepod_id: 12 })).toBe('prod7 offers no Base KMS');
    expect(family('base', { region: 'US-WEST-1' })).toBe('prod7 offers no Base KMS');
    expect(family('ethereum')).toContain('offers no Ethereum KMS');
    expect(family('phala', { teepod_id: 12 })).toBeUndefined();
    expect(family('legacy', { teepod_id: 12 })).toBeUndefined();
  });
});

it('a node that is named by a text is not offered where a number is asked for', () => {
  const [node] = cloud.nodes ?? [];
  const named = { ...node!, teepod_id: 'node_x' };
  const catalogue = { ...cloud, nodes: [...(cloud.nodes ?? []), named] };
  const { offers } = placementChoices(wishOf({}, catalogue), catalogue).teepod_id;
  expect(offers.map(({ value }) => value)).toEqual(
    cloud.nodes?.map(({ teepod_id }) => String(teepod_id)),
  );
});
