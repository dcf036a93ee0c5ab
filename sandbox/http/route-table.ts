import type { Context, Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireKey } from './authentication';
import { REQUEST_LIMIT } from './request-body';
import { getCurrentUser } from '#sandbox/catalogue/account';
import { appCvms, appList, oneApp } from '#sandbox/apps/apps';
import { oneRevision, revisionList } from '#sandbox/apps/revisions';
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
  add('/cvms/:cvm', { GET: cvms.oneCvm, DELETE: life.deleteCvm }, key);
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
  get('/cvms/:cvm/compose_file', documents.getComposeFile);
  get('/cvms/:cvm/docker-compose.yml', documents.dockerCompose);
  get('/cvms/:cvm/pre-launch-script', documents.preLaunchScript);
  get('/cvms/:cvm/pre-launch-script/upgrade-status', documents.scriptUpgradeStatus);
  get('/cvms/:cvm/user_config', documents.cvmUserConfig);
  get('/cvms/:cvm/attestation', documents.cvmAttestation);

  get('/apps', appList);
  get('/apps/:app', oneApp);
  get('/apps/:app/cvms', appCvms);
  get('/apps/:app/revisions', revisionList);
  get('/apps/:app/revisions/:revision', oneRevision);
  post('/apps/:app/is-allowed', postIsAllowed);
  post('/status/batch', statusBatch);

  get('/_sandbox/last-provision', lastProvision);
  get('/_sandbox/cvms/:cvm/env', openedEnv);
  add('/_sandbox/cvms/:cvm/logs', { GET: logs.machineLog });
  add('/_sandbox/cvms/:cvm/logs/:container', { GET: logs.containerLog });
}
