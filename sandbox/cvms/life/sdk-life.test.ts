import {
  getAppCvms,
  getAppInfo,
  getAppRevisionDetail,
  getAppRevisions,
  getCvmStatusBatch,
  watchCvmState,
} from '@phala/cloud';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withSdk } from '#sandbox/http/sdk-client';
import { SMALL_COMPOSE } from '#sandbox/http/test-client';

let client: Awaited<ReturnType<typeof withSdk>>;
beforeEach(async () => {
  // Long enough to be seen under way, short enough to be waited for.
  client = await withSdk({ bootMs: 300 });
});
afterEach(() => client.close());

const running = async () => {
  const { sdk } = client;
  const { compose_hash, app_id } = await sdk.provisionCvm({
    name: 'my-app',
    compose_file: { docker_compose_file: SMALL_COMPOSE },
  });
  await sdk.commitCvmProvision({ app_id: app_id ?? '', compose_hash });
  await reached('running');
};

const reached = (target: string) =>
  watchCvmState(client.sdk, { name: 'my-app', target, interval: 5, timeout: 10, maxRetries: 1 });

test('starts, stops and restarts, and is watched until it is there', async () => {
  const { sdk } = client;
  await running();
  const seen: string[] = [];
  const watch = (target: string) =>
    watchCvmState(
      sdk,
      { name: 'my-app', target, interval: 5, timeout: 10, maxRetries: 1 },
      { onEvent: ({ type }) => seen.push(type) },
    );
  expect(await sdk.shutdownCvm({ name: 'my-app' })).toMatchObject({ status: 'stopping' });
  expect(await watch('stopped')).toMatchObject({ status: 'stopped' });
  expect(await sdk.startCvm({ name: 'my-app' })).toMatchObject({ status: 'starting' });
  await watch('running');
  expect(await sdk.restartCvm({ name: 'my-app', force: true })).toMatchObject({
    status: 'starting',
  });
  await watch('running');
  await sdk.stopCvm({ name: 'my-app' });
  await watch('stopped');
  expect(new Set(seen)).toEqual(new Set(['state', 'complete']));
});

test('its versions, containers and states are read', async () => {
  const { sdk } = client;
  await running();
  const { app_id, vm_uuid, compose_hash } = await sdk.getCvmInfo({ name: 'my-app' });
  const appId = app_id ?? '';
  const { revisions, total } = await getAppRevisions(sdk, { appId });
  expect([revisions[0]?.compose_hash, total]).toEqual([compose_hash, 1]);
  const revisionId = revisions[0]?.revision_id ?? '';
  const raw = await getAppRevisionDetail(sdk, { appId, revisionId, rawComposeFile: true });
  expect(raw.compose_file).toEqual(expect.any(String));
  const shown = await getAppRevisionDetail(sdk, { appId, revisionId });
  expect(shown.compose_file).toMatchObject({ docker_compose_file: SMALL_COMPOSE });
  expect((await sdk.getCvmContainersStats({ name: 'my-app' })).containers).toMatchObject([
    { names: ['/dstack-web-1'], log_endpoint: expect.stringContaining('/dstack-web-1') },
  ]);
  const uuid = vm_uuid ?? '';
  const states = await getCvmStatusBatch(sdk, { vmUuids: [uuid] });
  expect(states[uuid]).toMatchObject({ status: 'running', in_progress: false });
  expect(await getAppInfo(sdk, { appId })).toMatchObject({ app_id });
  expect(await getAppCvms(sdk, { appId })).toMatchObject([{ vm_uuid }]);
});
