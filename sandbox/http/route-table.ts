import type { Context, Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireKey } from './authentication';
import { REQUEST_LIMIT } from './request-body';
import { getCurrentUser } from '#sandbox/catalogue/account';
import { appCvms, appList, oneApp } from '#sandbox/apps/apps';
import { oneRevision, revisionList } from '#sandbox/apps/revisions';
import {
  appCvmsAllowed,
  cvmAllowed,
  kmsInfoOfApp,
  deviceAllowlist,
} from '#sandbox/apps/on-chain/contract-routes';
import { pendingPreview, waitingUpdates } from '#sandbox/apps/on-chain/pending-routes';
import { redeployOne, redeployRevision } from '#sandbox/apps/redeploy';
import { sendTransaction } from '#sandbox/chain/transactions';
import {
  applyNext,
  provisionNext,
  replaceDocument,
} from '#sandbox/cvms/change/compose-file-routes';
import { commitUpdate, readUpdate } from '#sandbox/cvms/change/commit-update';
import { replaceEnvs } from '#sandbox/cvms/change/env-routes';
import * as parts from '#sandbox/cvms/change/part-routes';
import { patchCvm } from '#sandbox/cvms/change/patch-routes';
import * as instances from '#sandbox/cvms/instances/instance-routes';
import { availableImages } from '#sandbox/cvms/settings/available-images';
import { getNetworkConfig, patchNetworkConfig } from '#sandbox/cvms/settings/network-config';
import * as settings from '#sandbox/cvms/settings/setting-routes';
import * as documents from '#sandbox/cvms/shown/cvm-documents';
import * as cvms from '#sandbox/cvms/cvm-routes';
import * as life from '#sandbox/cvms/life/life-routes';
import * as operations from '#sandbox/cvms/life/operation-routes';
import { cvmStateOf } from '#sandbox/cvms/life/state-route';
import * as logs from '#sandbox/cvms/logs/log-routes';
import { cvmCreateResources } from '#sandbox/catalogue/create-resources';
import { getReservedGpus } from '#sandbox/catalogue/gpus';
import { getInstanceTypes, getInstanceTypesOfFamily } from '#sandbox/catalogue/instance-types';
import { postIsAllowed } from '#sandbox/kms/is-allowed';
import * as kms from '#sandbox/kms/kms-routes';
import { lastProvision } from '#sandbox/provision/last-provision';
import { onChainKms } from '#sandbox/kms/on-chain-kms';
import { openedEnv } from '#sandbox/cvms/create/opened-env';
import { osImages } from '#sandbox/catalogue/os-images';
import { provisionCvm } from '#sandbox/provision/provision-route';
import { statusBatch } from '#sandbox/cvms/life/status-batch';
import { availableTeepods } from '#sandbox/catalogue/teepods';
import * as workspaces from '#sandbox/catalogue/workspaces';
import { attestationCollateral, verifyAttestation } from '#sandbox/test-root/attestation-routes';
import type { SandboxState } from '#sandbox/state';

export interface RouteOptions {
  apiKey: string;
  slowMs: number;
  state: SandboxState;
}

type Route = (c: Context, state: SandboxState) => Response | Promise<Response>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Every path with its methods; another method is 405, key or no key, as Starlette answers it. */
export function addRoutes(api: Hono, { apiKey, slowMs, state }: RouteOptions): void {
  const key = requireKey(apiKey);
  const limit = bodyLimit({
    maxSize: REQUEST_LIMIT,
    onError: (c) => c.json({ detail: 'Request Entity Too Large' }, 413),
  });
  const add = (path: string, methods: Partial<Record<Method, Route>>, ...before: Handler[]) => {
    for (const [method, route] of Object.entries(methods)) {
      api.on([method], [path], ...before, (c) => route(c, state));
    }
    const allow = Object.keys(methods).join(', ');
    api.all(path, (c) => c.json({ detail: 'Method Not Allowed' }, 405, { Allow: allow }));
  };
  const get = (path: string, route: Route) => add(path, { GET: route }, key);
  const post = (path: string, route: Route) => add(path, { POST: route }, key, limit);
  const patch = (path: string, route: Route) => add(path, { PATCH: route }, key, limit);

  add('/instance-types', { GET: getInstanceTypes });
  add('/instance-types/:family', { GET: getInstanceTypesOfFamily });

  add('/attestations/verify', { POST: verifyAttestation }, limit);
  add('/attestations/collateral/:checksum', { GET: attestationCollateral });

  get('/auth/me', getCurrentUser);
  get('/workspaces', workspaces.workspaceList);
  get('/workspaces/:slug', workspaces.oneWorkspace);
  get('/workspaces/:slug/nodes', workspaces.workspaceNodes);
  get('/workspaces/:slug/quotas', workspaces.getWorkspaceQuotas);

  get('/teepods/available', availableTeepods);
  get('/teepods/cvm-create-resources', cvmCreateResources);
  get('/gpus/reserved', getReservedGpus);
  get('/os-images', osImages);

  get('/kms', kms.kmsList);
  get('/kms/phala/next_app_id', kms.getNextAppIds);
  get('/kms/on-chain/:chain', onChainKms);
  get('/kms/:kms', kms.getKms);
  get('/kms/:kms/pubkey/:app', kms.envKey);
  get('/kms/:kms/nodes', kms.kmsContractNodes);

  // Before /cvms/:cvm, which would take these words for names.
  post('/cvms/provision', (c) => provisionCvm(c, state, slowMs));
  get('/cvms/paginated', cvms.cvmPages);
  add('/cvms', { GET: cvms.cvmList, POST: cvms.commitCvm }, key, limit);
  post('/cvms/batch-stop', life.batchStop);
  add('/cvms/:cvm', { GET: cvms.oneCvm, PATCH: patchCvm, DELETE: life.deleteCvm }, key, limit);
  post('/cvms/:cvm/start', life.startCvm);
  post('/cvms/:cvm/shutdown', life.shutdownCvm);
  post('/cvms/:cvm/stop', life.stopCvm);
  post('/cvms/:cvm/restart', life.restartCvm);
  patch('/cvms/:cvm/scheduled-delete', life.scheduleDelete);
  get('/cvms/:cvm/state', cvmStateOf);
  get('/cvms/:cvm/operations', operations.operationList);
  get('/cvms/:cvm/operation-status', operations.operationStatus);
  post('/cvms/:cvm/operations/cancel', operations.cancelOperation);
  get('/cvms/:cvm/composition', logs.composition);
  post('/cvms/:cvm/compose_file/provision', provisionNext);
  add(
    '/cvms/:cvm/compose_file',
    { GET: documents.getComposeFile, POST: replaceDocument, PATCH: applyNext },
    key,
    limit,
  );
  // The token is the key.
  add('/cvms/:cvm/commit-update', { GET: readUpdate, POST: commitUpdate }, limit);
  add('/cvms/:cvm/commit-replica', { POST: instances.commitReplica }, limit);
  patch('/cvms/:cvm/envs', replaceEnvs);
  patch('/cvms/:cvm/docker-compose', parts.patchDockerCompose);
  patch('/cvms/:cvm/visibility', parts.patchVisibility);
  patch('/cvms/:cvm/resources', parts.patchResources);
  patch('/cvms/:cvm/os-image', parts.patchOsImage);
  get('/cvms/:cvm/available-os-images', availableImages);
  patch('/cvms/:cvm/name', settings.patchName);
  patch('/cvms/:cvm/listed', settings.patchListed);
  add('/cvms/:cvm/ports', { GET: settings.getPorts, PUT: settings.putPorts }, key, limit);
  add(
    '/cvms/:cvm/network-config',
    { GET: getNetworkConfig, PATCH: patchNetworkConfig },
    key,
    limit,
  );
  get('/cvms/:cvm/network', settings.cvmNetwork);
  get('/cvms/:cvm/stats', settings.cvmStats);
  post('/cvms/:cvm/customize-domain-diagnose', settings.diagnoseDomains);
  post('/cvms/:cvm/replicas', instances.addReplica);
  post('/cvms/:cvm/revisions/:revision/redeploy', redeployOne);
  post('/cvms/:cvm/is-allowed', cvmAllowed);
  get('/cvms/:cvm/docker-compose.yml', documents.dockerCompose);
  add(
    '/cvms/:cvm/pre-launch-script',
    { GET: documents.preLaunchScript, PATCH: parts.patchScript },
    key,
    limit,
  );
  post('/cvms/:cvm/pre-launch-script/upgrade-to-latest-official', parts.upgradeScript);
  get('/cvms/:cvm/pre-launch-script/upgrade-status', documents.scriptUpgradeStatus);
  get('/cvms/:cvm/user_config', documents.cvmUserConfig);
  get('/cvms/:cvm/attestation', documents.cvmAttestation);

  get('/apps', appList);
  get('/apps/:app', oneApp);
  get('/apps/:app/cvms', appCvms);
  get('/apps/:app/revisions', revisionList);
  get('/apps/:app/revisions/:revision', oneRevision);
  post('/apps/:app/revisions/:revision/redeploy', redeployRevision);
  post('/apps/:app/instances', instances.addInstance);
  post('/apps/:app/is-allowed', postIsAllowed);
  post('/apps/:app/cvms/is-allowed', appCvmsAllowed);
  get('/apps/:app/device-allowlist', deviceAllowlist);
  get('/apps/:app/kms-info', kmsInfoOfApp);
  get('/apps/:app/pending-updates', waitingUpdates);
  get('/apps/:app/pending-updates/:uuid/:hash/preview', pendingPreview);
  post('/status/batch', statusBatch);

  get('/_sandbox/last-provision', lastProvision);
  post('/_sandbox/chain/transactions', sendTransaction);
  get('/_sandbox/cvms/:cvm/env', openedEnv);
  add('/_sandbox/cvms/:cvm/logs', { GET: logs.machineLog });
  add('/_sandbox/cvms/:cvm/logs/:container', { GET: logs.containerLog });
}
