import { describe, expect, test } from 'vitest';
import { createResources, offerOf } from '@/domain/cloud/create-resources';
import { KMS_LIST, NODES } from '#sandbox/catalogue/catalogue';
import { client, smallest } from './test-client';

const at = (version: string) => ({ 'X-Phala-Version': version });
const CONTRACT = {
  id: 'kc_9xKd20Rb',
  slug: 'base-prod9',
  label: expect.any(String),
  contract_address: '0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C',
  chain_id: 8453,
  k256_pubkey: expect.stringMatching(/^0[23][0-9a-f]{64}$/),
  ca_pubkey: null,
  node_count: 1,
};

/** Whether ids are texts, and whether `/kms` lists contracts. */
const VERSIONS: [version: string, textIds: boolean, contracts: boolean][] = [
  ['2025-10-28', false, false],
  ['2026-01-21', false, false],
  ['2026-05-22', true, false],
  ['2026-06-23', true, true],
  ['LATEST', true, true],
  ['latest', true, true],
  ['2026-05-21', false, false],
  ['2027-01-01', false, false],
  ['', false, false],
];

describe.each(VERSIONS)('version %j', (version, textIds, contracts) => {
  test('answers a provision and its commit with ids of its kind', async () => {
    const { provision, call } = client();
    const { json } = await provision(smallest(), at(version));
    expect(json.teepod_id).toBe(12);
    expect([json.node_id, json.kms_contract_id]).toEqual(
      textIds ? [31, 'kc_Wq5LpA1z'] : [undefined, undefined],
    );
    expect(json.token).toEqual(textIds ? expect.stringMatching(/^ct_/) : undefined);
    const { compose_hash, app_id } = json;
    const { json: vm } = await call('/cvms', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...at(version) },
      body: JSON.stringify({ compose_hash, app_id }),
    });
    expect([vm.id, vm.user_id]).toEqual(
      textIds
        ? [expect.stringMatching(/^cvm_/), expect.stringMatching(/^usr_/)]
        : [expect.any(Number), expect.any(Number)],
    );
  });

  test('lists KMSs, or their contracts', async () => {
    const { call } = client();
    const init = { headers: at(version) };
    const { json } = await call('/kms?is_onchain=true', init);
    expect(json.items).toHaveLength(2);
    const ids = contracts ? /^kc_/ : /^kms_/;
    for (const { id } of json.items) expect(id).toMatch(ids);
    if (contracts) expect(json.items[0]).toEqual(CONTRACT);
    expect((await call('/kms/kms-base-prod9', init)).json.id).toBe('kms_9xKd20Rb');
    expect((await call('/kms/base-prod9', init)).status).toBe(contracts ? 200 : 404);
  });
});

test.each(['base-prod9', 'kc_9xKd20Rb'])('the nodes of the contract %s', async (name) => {
  const { call } = client();
  const { json } = await call(`/kms/${name}/nodes`);
  expect(json).toEqual({
    items: [
      {
        id: 'kms_9xKd20Rb',
        slug: 'kms-base-prod9',
        url: expect.stringMatching(/^https:/),
        version: 'v0.5.7',
        kms_type: 'base',
      },
    ],
    total: 1,
  });
  expect((await call('/kms/nobody/nodes')).status).toBe(404);
});

test('one answer tells which node goes with which KMS, as the four do', async () => {
  const { call } = client();
  const { json } = await call('/teepods/cvm-create-resources');
  const { json: available } = await call('/teepods/available');
  const read = offerOf(createResources.parse(json));
  expect(read?.nodes.map(({ teepod_id, kms_list }) => [teepod_id, kms_list])).toEqual(
    NODES.map(({ teepod_id, kms }) => [teepod_id, kms]),
  );
  expect(read?.nodes.map(({ images }) => images)).toEqual(
    available.nodes.map(({ images }: { images: unknown }) => images),
  );
  expect(read?.kms_list.map(({ id, slug }) => [id, slug])).toEqual(
    KMS_LIST.map(({ id, slug }) => [id, slug]),
  );
  expect(json.instance_types).toContainEqual(
    expect.objectContaining({ id: 'h200.small', requires_gpu: true, requires_gpu_count: 1 }),
  );
  expect(json.gateway_nodes).toContainEqual(
    expect.objectContaining({ teepod_id: 12, kms_contract_id: 'kc_9xKd20Rb', enabled: true }),
  );
});
