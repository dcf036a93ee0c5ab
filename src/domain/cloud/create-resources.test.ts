import { describe, expect, it } from 'vitest';
import { createResources } from './create-resources';

const node = (teepod_id: number, more: object = {}) => ({
  teepod_id,
  name: `n${teepod_id}`,
  ...more,
});
const graph = (more: object) => ({ nodes: [], kms_nodes: [], node_kms_relations: [], ...more });

describe('the one look-up of newer servers', () => {
  it.each<[string, string | number]>([
    ['texts', 'kms_1'],
    ['numbers', 7],
  ])('gives each node its KMSs by slug, with ids that are %s', (_, id) => {
    const read = createResources.parse(
      graph({
        nodes: [node(1, { kms_list: ['stale'] }), node(2)],
        kms_nodes: [{ id, slug: 'kms-a', chain_id: 1 }],
        node_kms_relations: [{ teepod_id: 1, kms_id: id }],
      }),
    );
    expect(read.nodes.map(({ kms_list }) => kms_list)).toEqual([['kms-a'], []]);
    expect(read.kms_list).toMatchObject([{ id: String(id), slug: 'kms-a', chain_id: 1 }]);
  });

  it('names a KMS without a slug, or one that is not listed, by its id', () => {
    const read = createResources.parse(
      graph({
        nodes: [node(1)],
        kms_nodes: [{ id: 'a', slug: null }],
        node_kms_relations: [
          { teepod_id: 1, kms_id: 'a' },
          { teepod_id: 1, kms_id: 9 },
        ],
      }),
    );
    expect(read.nodes[0]?.kms_list).toEqual(['a', '9']);
  });

  it.each([
    [1, '1'],
    ['1', 1],
    ['node_1', 'node_1'],
  ])('joins node %j with %j', (id, of) => {
    const read = createResources.parse(
      graph({
        nodes: [{ ...node(1), teepod_id: id }],
        kms_nodes: [{ id: 'a' }],
        node_kms_relations: [{ teepod_id: of, kms_id: 'a' }],
      }),
    );
    expect(read.nodes[0]?.kms_list).toEqual(['a']);
  });

  it('keeps which images go with a KMS on a node, where it is said', () => {
    const relation = (kms_id: string, more: object) => ({ teepod_id: 1, kms_id, ...more });
    const read = createResources.parse(
      graph({
        nodes: [node(1), node(2)],
        kms_nodes: [{ id: 'a', slug: 'kms-a', kms_type: 'base' }, { id: 'b' }, { id: 'c' }],
        node_kms_relations: [
          relation('a', { supported_os_images: ['i', 5, 'j'] }),
          relation('b', { supported_os_images: [] }),
          relation('c', { supported_os_images: 'i' }),
        ],
      }),
    );
    expect(read.nodes.map(({ kms_images }) => kms_images)).toEqual([
      [{ kms: 'kms-a', images: ['i', 'j'] }],
      [],
    ]);
    expect(read.kms_list[0]).toMatchObject({ kms_type: 'base' });
  });

  it('loses only the rows that it cannot read', () => {
    const read = createResources.parse(
      graph({
        nodes: [node(1), { name: 'of no id' }],
        kms_nodes: [{ id: 'a' }, { id: null }],
        node_kms_relations: [
          { teepod_id: null, kms_id: 'a' },
          { teepod_id: 1, kms_id: 'a' },
          { teepod_id: 1, kms_id: null },
        ],
      }),
    );
    expect(read).toMatchObject({ nodes: [{ kms_list: ['a'] }], kms_list: [{ id: 'a' }] });
    expect(read.nodes).toHaveLength(1);
  });

  it.each([
    {},
    { nodes: [] },
    graph({ nodes: null }),
    graph({ kms_nodes: {} }),
    graph({ nodes: [{ name: 'n' }] }),
    graph({ kms_nodes: [{ slug: 'a' }] }),
    graph({ node_kms_relations: [{ teepod_id: null, kms_id: 'a' }] }),
  ])('is not read from %j', (answer) => {
    expect(createResources.safeParse(answer).success).toBe(false);
  });
});
