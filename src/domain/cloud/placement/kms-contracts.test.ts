import { expect, it } from 'vitest';
import { availableNodes } from '@/domain/cloud/lookups';
import { OPEN } from './offers.table';
import { contractChoices } from './kms-contracts';

const ADDRESS = '0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C';
const { kms_list: kms } = availableNodes.parse({
  nodes: [],
  kms_list: [
    { id: 'k1', slug: 'kms-phala', chain_id: null, kms_contract_address: null },
    { id: 'k2', slug: 'kms-a', chain_id: 8453, kms_contract_address: ADDRESS, kms_contract_id: 7 },
    { id: 'k3', chain_id: 8453, kms_contract_address: ADDRESS, kms_contract_id: '7' },
    { id: 'k4', slug: 'kms-new', chain_id: 5, kms_contract_address: '0x00', kms_contract_id: {} },
  ],
});
const choices = (wished: string, name: 'kms_contract_address' | 'kms_contract_id') =>
  contractChoices({ wish: { ...OPEN, kms: wished }, nodes: [], kms }, name);

it('each contract is offered once, with the KMSs that are its own', () => {
  expect(choices('base', 'kms_contract_address').offers).toEqual([
    { value: ADDRESS, facts: 'Base · of kms-a and k3', excluded: undefined },
    { value: '0x00', facts: 'of kms-new', excluded: undefined },
  ]);
  expect(choices('base', 'kms_contract_id').offers).toEqual([
    { value: '7', facts: 'Base · of kms-a and k3', excluded: undefined },
  ]);
});

it('one of another family says so', () => {
  const { offers } = choices('phala', 'kms_contract_address');
  expect(offers.map(({ excluded }) => excluded)).toEqual([
    'the KMS chosen above is Phala',
    undefined,
  ]);
});
