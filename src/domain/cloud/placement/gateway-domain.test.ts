import { expect, it } from 'vitest';
import type { Catalogue, CloudNode, Gateway } from '@/domain/cloud/lookups';
import { gatewayDomain, type GatewayChoice } from './gateway-domain';

const node = (teepod_id: number, more: Partial<CloudNode> = {}): CloudNode => ({
  teepod_id,
  name: `n${teepod_id}`,
  images: [],
  kms_list: ['kms-a', 'kms-b'],
  ...more,
});
const kms = [
  { id: 'a', slug: 'kms-a', chain_id: null, kms_contract_id: 'ca' },
  { id: 'b', slug: 'kms-b', chain_id: 8453, kms_contract_id: 'cb' },
];
const gateway = (teepod_id: number, domain_suffix: string, more: object = {}): Gateway => ({
  teepod_id,
  domain_suffix,
  ...more,
});
const of = (gateways: Gateway[] | undefined, more: Catalogue = {}): Catalogue => ({
  nodes: [node(1), node(2)],
  kms,
  gateways,
  ...more,
});
const two = [gateway(1, 'one.example'), gateway(2, 'two.example')];
const same = [gateway(1, 'one.example'), gateway(2, 'one.example')];
const byKms = [
  gateway(1, 'phala.example', { kms_contract_id: 'ca' }),
  gateway(1, 'base.example', { kms_contract_id: 'cb' }),
];
const ON_1 = { teepod_id: 1 };

it.each<[about: string, request: GatewayChoice, catalogue: Catalogue, domain?: string]>([
  ['the node is chosen', ON_1, of(two), 'one.example'],
  ['the other is', { teepod_id: 2 }, of(two), 'two.example'],
  ['every node has the same', {}, of(same), 'one.example'],
  ['it may be either', {}, of(two)],
  [
    'the other node has no room',
    {},
    of(two, { nodes: [node(1), node(2, { remaining_cvm_slots: 0 })] }),
    'one.example',
  ],
  ['no node can take it', { teepod_id: 3 }, of(two)],
  ['one node has none', {}, of([gateway(1, 'one.example')])],
  [
    'one is switched off',
    ON_1,
    of([gateway(1, 'one.example', { enabled: false }), gateway(1, 'new.example')]),
    'new.example',
  ],
  ['the only one is off', ON_1, of([gateway(1, 'one.example', { enabled: false })])],
  ['it is of the KMS', ON_1, of(byKms), 'phala.example'],
  ['the KMS is on chain', { ...ON_1, kms: 'base' }, of(byKms), 'base.example'],
  ['the KMS is named', { ...ON_1, kms: 'base', kms_id: 'kms-b' }, of(byKms), 'base.example'],
  [
    'the named KMS is not known',
    { ...ON_1, kms_id: 'kms-z' },
    of(byKms, { nodes: [node(1, { kms_list: [] })] }),
  ],
  [
    'the contract is not told',
    ON_1,
    of(byKms, { kms: [{ id: 'a', slug: 'kms-a', chain_id: null }] }),
  ],
  ['it has no domain', ON_1, of([{ teepod_id: 1, domain_suffix: null }])],
  ['capitals', ON_1, of([gateway(1, 'One.Example')]), 'one.example'],
  ['no gateways are told', ON_1, of(undefined)],
  ['no nodes are', ON_1, of(two, { nodes: undefined })],
  ['gateways of one’s own', { ...ON_1, gateway_urls: ['https://x'] }, of(two)],
  ['none of one’s own', { ...ON_1, gateway_urls: [] }, of(two), 'one.example'],
  ['a node by its other id', { ...ON_1, node_id: 31 }, of(two)],
  ['a contract by its address', { ...ON_1, kms_contract: '0x' }, of(two)],
  ['a contract by its id', { ...ON_1, kms_contract_id: 5 }, of(two)],
  [
    'empty ones',
    { ...ON_1, node_id: null, kms_contract: '', kms_contract_id: null },
    of(two),
    'one.example',
  ],
])('%s', (_, request, catalogue, domain) => {
  expect(gatewayDomain(request, catalogue)).toBe(domain);
});

it.each([
  'a',
  'a/b.example',
  'a.example?',
  '.a.example',
  'a..example',
  '-a.example',
  'a.example\u202e',
  `${'a.'.repeat(126)}example`,
  'a.1',
])('%j is no domain', (text) => {
  expect(gatewayDomain(ON_1, of([gateway(1, text)]))).toBeUndefined();
});

it('a domain of 253 characters is one', () => {
  const longest = `${'a.'.repeat(123)}example`;
  expect(longest).toHaveLength(253);
  expect(gatewayDomain(ON_1, of([gateway(1, longest)]))).toBe(longest);
});
