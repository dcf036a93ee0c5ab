import {
  checkAppIsAllowed,
  getAppList,
  getCvmStatusBatch,
  getCvmUserConfig,
  getWorkspaceNodes,
  getWorkspaceQuotas,
} from '@phala/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';

let client: Awaited<ReturnType<typeof withSdk>>;
let vm_uuid: string;
beforeAll(async () => {
  client = await withSdk();
  const { compose_hash, app_id } = await client.sdk.provisionCvm({
    name: 'my-app',
    compose_file: { docker_compose_file: SMALL_COMPOSE },
  });
  const cvm = await client.sdk.commitCvmProvision({ app_id: app_id ?? '', compose_hash });
  vm_uuid = cvm.vm_uuid ?? '';
});
afterAll(() => client.close());

describe('what there is to choose from', () => {
  test('nodes, sizes and images', async () => {
    const { sdk } = client;
    const { nodes, kms_list } = await sdk.getAvailableNodes();
    expect(nodes.map(({ teepod_id }) => teepod_id)).toEqual([12, 18, 23, 5]);
    expect(kms_list).toHaveLength(3);
    const families = await sdk.listAllInstanceTypeFamilies();
    expect(families.result.map(({ name }) => name)).toEqual(['cpu', 'gpu']);
    expect((await sdk.listFamilyInstanceTypes({ family: 'gpu' })).total).toBe(3);
    expect((await sdk.getOsImages({ is_dev: true })).items.every(({ is_dev }) => is_dev)).toBe(
      true,
    );
  });

  test('KMS: all, one by id or slug, and what its contract allows', async () => {
    const { sdk } = client;
    const { items } = await sdk.getKmsList({ is_onchain: true });
    expect(items.map(({ chain_id }) => chain_id)).toEqual([8453, 1]);
    for (const kms_id of items.flatMap(({ id, slug }) => [id, slug ?? ''])) {
      expect((await sdk.getKmsInfo({ kms_id })).chain_id).toBeGreaterThan(0);
    }
    const { contracts } = await sdk.getKmsOnChainDetail({ chain: 'base' });
    expect(contracts[0]).toMatchObject({
      contract_address: items[0]?.kms_contract_address,
      devices: [{ node_name: 'prod7' }, { node_name: 'prod9' }],
    });
    expect(contracts[0]?.os_images.length).toBeGreaterThan(3);
  });

  test('20 pairs of nonce and app id', async () => {
    expect((await client.sdk.nextAppIds({ counts: 20 })).app_ids).toHaveLength(20);
  });
});

describe('the account', () => {
  test('in both versions', async () => {
    const { sdk, sdk2025 } = client;
    expect(await sdk.getCurrentUser()).toMatchObject({ workspace: { slug: 'sandbox' } });
    expect(await sdk2025.getCurrentUser()).toMatchObject({ team_name: 'Sandbox workspace' });
  });

  test('its workspaces, nodes and quotas', async () => {
    const { sdk } = client;
    expect((await sdk.listWorkspaces()).data).toHaveLength(1);
    expect((await sdk.getWorkspace('sandbox')).tier).toBe('pro');
    const nodes = await getWorkspaceNodes(sdk, { teamSlug: 'sandbox', page: 1, pageSize: 2 });
    expect(nodes).toMatchObject({ total: 4, pages: 2, items: [{ id: 12 }, { id: 18 }] });
    const { quotas, reserved_gpu } = await getWorkspaceQuotas(sdk, { teamSlug: 'sandbox' });
    expect(quotas.vm_slots).toEqual({ limit: 50, remaining: 49 });
    expect(reserved_gpu).toMatchObject({ gpus: { limit: 8, remaining: 8 }, in_use: 0 });
  });
});

describe('its CVMs', () => {
  test('as apps, in both versions', async () => {
    const { sdk, sdk2025 } = client;
    const found = await getAppList(sdk, { search: 'MY-', kms_type: 'phala', region: 'US-WEST-1' });
    expect(found).toMatchObject({ total: 1, total_pages: 1 });
    expect(found.dstack_apps[0]?.current_cvm).toMatchObject({ vm_uuid });
    const old = await getAppList(sdk2025, { status: ['running', 'starting'] });
    expect(old.dstack_apps[0]?.current_cvm).toMatchObject({ vm_uuid, teepod_id: 12 });
    const narrow = [
      { search: 'other' },
      { node: 'prod9' },
      { status: ['stopped'] },
      { listed: false },
    ];
    for (const filter of narrow) expect((await getAppList(sdk, filter)).dstack_apps).toEqual([]);
  });

  test('their states at once, under the UUIDs as they were sent', async () => {
    const plain = vm_uuid.replaceAll('-', '');
    const states = await getCvmStatusBatch(client.sdk, { vmUuids: [vm_uuid, plain, 'none'] });
    expect(Object.keys(states)).toEqual([vm_uuid, plain]);
    expect(states[plain]).toMatchObject({ vm_uuid: plain, status: 'running', in_progress: false });
  });

  test('the user config of one', async () => {
    expect(await getCvmUserConfig(client.sdk, { name: 'my-app' })).toEqual({
      hostname: 'my-app',
      ssh_authorized_keys: [],
      default_gateway_domain: 'dstack-sandbox-prod7.sandbox.example',
    });
  });

  test('an app of Phala’s KMS has no contract to ask', async () => {
    const { app_id, compose_hash } = await client.sdk.getCvmInfo({ name: 'my-app' });
    const asking = checkAppIsAllowed(client.sdk, {
      appId: app_id ?? '',
      compose_hash: compose_hash ?? '',
    });
    await expect(asking).rejects.toMatchObject({ status: 400, isBusinessError: true });
  });
});
