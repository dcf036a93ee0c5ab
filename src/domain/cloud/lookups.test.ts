import { describe, expect, it } from 'vitest';
import { availableNodes, instanceTypes, reservedGpus } from './lookups';

const size = { name: 's', vcpu: 1, memory_mb: 2048, hourly_rate: '1' };
const node = { teepod_id: 12, name: 'n' };
const IDS = [7, '7', 'x_7'];
const one = (list: unknown[]) => {
  expect(list).toHaveLength(1);
  return list[0];
};

describe('an id of the look-ups', () => {
  it.each(IDS)('of a size and of a KMS is a text, sent as %j', (id) => {
    const { result } = instanceTypes.parse({ result: [{ name: 'cpu', items: [{ ...size, id }] }] });
    expect(result[0]?.items[0]?.id).toBe(String(id));
    const { kms_list, nodes } = availableNodes.parse({
      nodes: [{ ...node, default_kms: id, kms_list: [id] }],
      kms_list: [{ id }],
    });
    expect(kms_list[0]?.id).toBe(String(id));
    expect(nodes[0]).toMatchObject({ default_kms: String(id), kms_list: [String(id)] });
  });

  it.each([
    [7, 7],
    ['7', 7],
    ['x_7', 'x_7'],
  ])('of a node is the number where it writes one, sent as %j', (sent, id) => {
    const { nodes } = availableNodes.parse({ nodes: [{ ...node, teepod_id: sent }] });
    expect(nodes[0]?.teepod_id).toBe(id);
    expect(reservedGpus.parse([{ slot: 'a', node_id: sent }])[0]?.node_id).toBe(id);
  });

  it.each(IDS)('of a product is a text, sent as %j', (product_id) => {
    expect(reservedGpus.parse([{ slot: 'a', product_id }])[0]?.product_id).toBe(String(product_id));
  });
});

describe('a row that cannot be read loses only itself', () => {
  it.each([null, 5, 'x', {}, { id: null, slot: null, name: null }])('%j', (odd) => {
    const types = { name: 'cpu', items: [odd, { ...size, id: 'a' }] };
    const { result } = instanceTypes.parse({ result: [odd, types] });
    expect(one(result)).toMatchObject({ items: [{ id: 'a' }] });
    const { nodes, kms_list } = availableNodes.parse({
      nodes: [odd, { ...node, images: [odd, { name: 'i' }], kms_list: [{}, 'k'] }],
      kms_list: [odd, { id: 7 }],
    });
    expect(one(nodes)).toMatchObject({ images: [{ name: 'i' }], kms_list: ['k'] });
    expect(one(kms_list)).toEqual({ id: '7' });
    expect(one(reservedGpus.parse([odd, { slot: 'a' }]))).toEqual({ slot: 'a' });
  });
});

it.each([{ nodes: [{}] }, { nodes: null }, {}, { nodes: [5] }])(
  'a list of nodes with none that can be read is another answer: %j',
  (answer) => expect(availableNodes.safeParse(answer).success).toBe(false),
);
