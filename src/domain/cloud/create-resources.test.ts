import { describe, expect, it } from 'vitest';
import { completedTypes, createResources, offerOf, type CloudOffer } from './create-resources';
import { instanceTypes, availableNodes } from './lookups';

const node = (teepod_id: number, more: object = {}) => ({
  teepod_id,
  name: `n${teepod_id}`,
  ...more,
});
const graph = (more: object) => ({ nodes: [], kms_nodes: [], node_kms_relations: [], ...more });

/** What the answer offers by itself. */
function offered(answer: object): CloudOffer {
  const offer = offerOf(createResources.parse(answer));
  if (!offer) throw new Error('Another call is needed.');
  return offer;
}

describe('the one look-up of newer servers', () => {
  it.each<[string, string | number]>([
    ['texts', 'kms_1'],
    ['numbers', 7],
  ])('gives each node its KMSs by slug, with ids that are %s', (_, id) => {
    const read = offered(
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
    const read = offered(
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
    const read = offered(
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
    const read = offered(
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
    const read = offered(
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

  it('takes the images of the KMS where a relation names none', () => {
    const read = offered(
      graph({
        nodes: [node(1)],
        kms_nodes: [
          { id: 'a', slug: 'kms-a', supported_os_images: ['i'] },
          { id: 'b', supported_os_images: ['j'] },
        ],
        node_kms_relations: [
          { teepod_id: 1, kms_id: 'a' },
          { teepod_id: 1, kms_id: 'b', supported_os_images: ['k'] },
        ],
      }),
    );
    expect(read.nodes[0]?.kms_images).toEqual([
      { kms: 'kms-a', images: ['i'] },
      { kms: 'b', images: ['k'] },
    ]);
  });

  it('tells gateways and sizes, or leaves them open', () => {
    const gateway = {
      teepod_id: '1',
      kms_contract_id: 5,
      domain_suffix: 'a.example',
      enabled: true,
    };
    const type = { id: 't', name: 'T', vcpu: 1, memory_mb: 2048 };
    const read = offered(
      graph({ gateway_nodes: [gateway, {}], instance_types: [type, { ...type, vcpu: 'many' }] }),
    );
    expect(read.gateways).toEqual([{ ...gateway, teepod_id: 1, kms_contract_id: '5' }]);
    expect(read.types).toMatchObject([type]);
    expect(offered(graph({ gateway_nodes: {}, instance_types: [5] }))).toMatchObject({
      gateways: undefined,
      types: undefined,
    });
  });

  const older = availableNodes.parse({
    nodes: [node(1, { kms_list: ['kms-a'] })],
    kms_list: [{ id: 'a', slug: 'kms-a' }],
  });
  const whole = graph({
    nodes: [node(2)],
    kms_nodes: [{ id: 'b' }],
    node_kms_relations: [{ teepod_id: 2, kms_id: 'b' }],
  });
  it.each<[missing: string, answer: object, nodes: [number, string[]][], kms: string[]]>([
    ['the nodes', { ...whole, nodes: undefined }, [[1, []]], ['b']],
    ['nodes that can be read', { ...whole, nodes: [{ name: 'n' }] }, [[1, []]], ['b']],
    ['the KMSs', { ...whole, kms_nodes: null }, [[2, ['b']]], ['a']],
    ['KMSs that can be read', { ...whole, kms_nodes: [{}] }, [[2, ['b']]], ['a']],
    ['any node', { nodes: [], kms_nodes: [{ id: 'b' }] }, [[1, ['kms-a']]], ['b']],
    ['what goes with what', { ...whole, node_kms_relations: undefined }, [[1, ['kms-a']]], ['b']],
    ['relations that can be read', { ...whole, node_kms_relations: [{}] }, [[1, ['kms-a']]], ['b']],
  ])('takes %s from the call before it', (_, answer, nodes, kms) => {
    const found = createResources.parse(answer);
    expect(offerOf(found)).toBeUndefined();
    const offer = offerOf(found, older);
    expect(offer?.nodes.map(({ teepod_id, kms_list }) => [teepod_id, kms_list])).toEqual(nodes);
    expect(offer?.kms_list.map(({ id }) => id)).toEqual(kms);
  });

  it('needs no relations where the nodes say their KMSs themselves', () => {
    const nodes = [node(2, { kms_list: ['b'] }), node(3)];
    const read = offered({ ...whole, nodes, node_kms_relations: undefined });
    expect(read.nodes.map(({ kms_list }) => kms_list)).toEqual([['b'], []]);
  });

  it.each([{}, { nodes: null, kms_nodes: {} }, { nodes: [{}] }, []])(
    'is not read from %j',
    (answer) => {
      expect(createResources.safeParse(answer).success).toBe(false);
    },
  );
});

describe('sizes of two lists', () => {
  const priced = (more: object) => {
    const type = { id: 't', name: 'T', vcpu: 1, memory_mb: 2, hourly_rate: '0.1', ...more };
    return instanceTypes.parse({ result: [{ name: 'f', items: [type] }] }).result[0]?.items;
  };
  const listed = (more: object) =>
    offered(graph({ instance_types: [{ id: 't', name: 'T', vcpu: 1, memory_mb: 2, ...more }] }))
      .types;
  it.each([
    [{}, { default_disk_size_gb: 20, family: 'cpu' }, 20, 'cpu'],
    [{ default_disk_size_gb: 40, family: 'a' }, { default_disk_size_gb: 20, family: 'b' }, 40, 'a'],
    [{ default_disk_size_gb: 40, family: 'a' }, { id: 'other' }, 40, 'a'],
  ])('%j is completed by %j', (one, other, default_disk_size_gb, family) => {
    const [type] = completedTypes(priced(one), listed(other)) ?? [];
    expect(type).toMatchObject({ hourly_rate: '0.1', default_disk_size_gb, family });
  });

  it('one without a price is there too', () => {
    const all = completedTypes(priced({}), listed({ id: 'gpu', requires_gpu: true })) ?? [];
    expect(all.map(({ id, hourly_rate, requires_gpu }) => [id, hourly_rate, requires_gpu])).toEqual(
      [
        ['t', '0.1', false],
        ['gpu', '', true],
      ],
    );
    expect(completedTypes(undefined, listed({}))).toHaveLength(1);
    expect(completedTypes(priced({}), undefined)).toEqual(priced({}));
    expect(completedTypes(undefined, undefined)).toBeUndefined();
  });
});
