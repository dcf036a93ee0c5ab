import type { Context, Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireKey } from './authentication';
import { REQUEST_LIMIT } from './request-body';
import { getCurrentUser } from '#sandbox/catalogue/account';
import { appList } from '#sandbox/cvms/apps';
import * as documents from '#sandbox/cvms/cvm-documents';
import * as cvms from '#sandbox/cvms/cvm-routes';
import { cvmCreateResources } from '#sandbox/catalogue/create-resources';
import { getReservedGpus } from '#sandbox/catalogue/gpus';
import { getInstanceTypes, getInstanceTypesOfFamily } from '#sandbox/catalogue/instance-types';
import { postIsAllowed } from '#sandbox/kms/is-allowed';
import * as kms from '#sandbox/kms/kms-routes';
import { lastProvision } from '#sandbox/provision/last-provision';
import { onChainKms } from '#sandbox/kms/on-chain-kms';
import { openedEnv } from '#sandbox/cvms/opened-env';
import { osImages } from '#sandbox/catalogue/os-images';
import { provisionCvm } from '#sandbox/provision/provision-route';
import { statusBatch } from '#sandbox/cvms/status-batch';
import { availableTeepods } from '#sandbox/catalogue/teepods';
import * as workspaces from '#sandbox/catalogue/workspaces';
import type { SandboxState } from '#sandbox/state';

export interface RouteOptions {
  apiKey: string;
  slowMs: number;
  state: SandboxState;
}

type Route = (c: Context, state: SandboxState) => Response | Promise<Response>;
type Method = 'GET' | 'POST' | 'DELETE';

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
  add('/cvms/:cvm', { GET: cvms.oneCvm, DELETE: cvms.deleteCvm }, key);
  get('/cvms/:cvm/state', cvms.cvmStateOf);
  get('/cvms/:cvm/compose_file', documents.getComposeFile);
  get('/cvms/:cvm/docker-compose.yml', documents.dockerCompose);
  get('/cvms/:cvm/pre-launch-script', documents.preLaunchScript);
  get('/cvms/:cvm/pre-launch-script/upgrade-status', documents.scriptUpgradeStatus);
  get('/cvms/:cvm/user_config', documents.cvmUserConfig);
  get('/cvms/:cvm/attestation', documents.cvmAttestation);

  get('/apps', appList);
  post('/apps/:app/is-allowed', postIsAllowed);
  post('/status/batch', statusBatch);

  get('/_sandbox/last-provision', lastProvision);
  get('/_sandbox/cvms/:cvm/env', openedEnv);
}
