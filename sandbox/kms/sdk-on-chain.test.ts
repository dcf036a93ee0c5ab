import { checkAppIsAllowed, encryptEnvVars } from '@phala/cloud';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';

let client: Awaited<ReturnType<typeof withSdk>>;
beforeEach(async () => {
  client = await withSdk();
});
afterEach(() => client.close());

/** As a wallet would have deployed it; there is no chain to ask. */
const CONTRACT = '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B';
const APP = CONTRACT.slice(2).toLowerCase();
const DEPLOYER = `0x${'0c'.repeat(20)}`;

const request = (kms: 'BASE' | 'ETHEREUM', name = 'my-app') => ({
  name,
  kms,
  env_keys: ['A'],
  compose_file: { docker_compose_file: SMALL_COMPOSE, allowed_envs: ['A'] },
});

describe.each([
  ['BASE', 8453, 'base'],
  ['ETHEREUM', 1, 'ethereum'],
] as const)('%s', (kms, chain_id, kms_type) => {
  test('has no app id until the contract gives it, then everything', async () => {
    const { sdk, sdk2025 } = client;
    const provision = await sdk.provisionCvm(request(kms));
    const { compose_hash, kms_info } = provision;
    expect(provision).toMatchObject({
      app_id: null,
      app_env_encrypt_pubkey: null,
      kms_info: { chain_id, chain: { id: chain_id } },
      device_id: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const asked = await checkAppIsAllowed(sdk, { appId: APP, compose_hash });
    expect(asked).toMatchObject({ is_allowed: true, app_contract_address: `0x${APP}` });

    const kms_id = kms_info?.slug ?? '';
    const { public_key } = await sdk.getAppEnvEncryptPubKey({ kms: kms_id, app_id: CONTRACT });
    const byType = await sdk.getAppEnvEncryptPubKey({ kms: kms_type, app_id: APP });
    expect(byType.public_key).toBe(public_key);
    const cvm = await sdk.commitCvmProvision({
      app_id: APP,
      compose_hash,
      kms_id,
      contract_address: CONTRACT,
      deployer_address: DEPLOYER,
      encrypted_env: await encryptEnvVars([{ key: 'A', value: 'b' }], public_key),
    });
    expect(cvm).toMatchObject({
      app_id: APP,
      app_auth_contract_address: `0x${APP}`,
      deployer_address: DEPLOYER,
    });
    expect(await sdk.get('/_sandbox/cvms/my-app/env')).toMatchObject({
      env: [{ key: 'A', value: 'b' }],
    });

    expect(await sdk.getCvmInfo({ app_id: APP })).toMatchObject({
      kms_type,
      kms_info: { chain_id, dstack_app_address: `0x${APP}`, deployer_address: DEPLOYER },
    });
    expect(await sdk2025.getCvmInfo({ app_id: APP })).toMatchObject({
      contract_address: `0x${APP}`,
      kms_info: { chain_id },
    });
    const other = await checkAppIsAllowed(sdk, { appId: APP, compose_hash: 'ab'.repeat(32) });
    expect(other).toMatchObject({ is_allowed: false, compose_hash_allowed: false });
    // A wallet's nonces are Phala's alone.
    expect((await sdk.nextAppIds()).app_ids[0]?.nonce).toBe(0);
  });
});

test('a hash that is not registered: asking and committing agree', async () => {
  const { sdk } = client;
  const { compose_hash } = await sdk.provisionCvm(request('BASE', 'commit-err-01-008'));
  expect(await checkAppIsAllowed(sdk, { appId: APP, compose_hash })).toMatchObject({
    is_allowed: false,
  });
  await expect(sdk.commitCvmProvision({ app_id: APP, compose_hash })).rejects.toMatchObject({
    status: 468,
    errorCode: 'ERR-01-008',
  });
});
