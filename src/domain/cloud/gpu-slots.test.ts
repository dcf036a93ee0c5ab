import { describe, expect, it } from 'vitest';
import { gpuOffers, gpuPlace, isElsewhere } from './gpu-slots';
import type { ReservedGpu } from './lookups';

const gpu = (more: Partial<ReservedGpu> = {}): ReservedGpu => ({ slot: 'a', ...more });
const PROD9 = gpu({ node_id: 18, node_name: 'prod9' });

describe('a reserved GPU', () => {
  it.each<[ReservedGpu, string]>([
    [PROD9, 'prod9 (node 18)'],
    [gpu({ node_id: 0, node_name: 'first' }), 'first (node 0)'],
    [gpu({ node_id: 18 }), 'node 18'],
    [gpu({ node_id: 'node_x' }), 'node node_x'],
    [gpu({ node_name: 'prod9' }), 'prod9'],
    [gpu({ node_id: null, node_name: 'prod9' }), 'prod9'],
    [gpu(), 'a node that is not named'],
  ])('%j is in %s', (one, place) => expect(gpuPlace(one)).toBe(place));

  it.each<[ReservedGpu, number, boolean]>([
    [PROD9, 18, false],
    [PROD9, 12, true],
    [gpu({ node_id: 0 }), 12, true],
    [gpu({ node_id: null }), 12, false],
    [gpu({ node_id: 'node_x' }), 12, false],
    [gpu(), 12, false],
  ])('%j is on another node than %i: %s', (one, node, elsewhere) => {
    expect(isElsewhere(one, node)).toBe(elsewhere);
  });
});

describe('the GPUs on offer', () => {
  const held = gpu({ node_id: 18, in_use: true });
  const free = gpu({ node_id: 12, in_use: false });

  it.each<[what: string, teepod_id: unknown, excluded: (string | undefined)[]]>([
    ['a node', 12, ['not on node 12', undefined, undefined]],
    ['another node', 0, ['not on node 0', 'not on node 0', undefined]],
    ['no node', undefined, [undefined, undefined, undefined]],
    ['a node under edit', '12', [undefined, undefined, undefined]],
  ])('are seen with %s chosen', (_what, teepod_id, excluded) => {
    const offers = gpuOffers({ teepod_id }, { gpus: [held, free, gpu()] });
    expect(offers.map((offer) => offer.excluded)).toEqual(excluded);
  });

  it('tell their place, and whether they are in use', () => {
    expect(gpuOffers({}, { gpus: [held, gpu()] })).toEqual([
      { gpu: held, place: 'node 18', inUse: true, excluded: undefined },
      { gpu: gpu(), place: 'a node that is not named', inUse: false, excluded: undefined },
    ]);
  });

  it('are none while the workspace is not known', () => {
    expect(gpuOffers({}, {})).toEqual([]);
  });
});
