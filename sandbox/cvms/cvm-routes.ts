import type { Context } from 'hono';
import { apiBase } from '#sandbox/http/api-base';
import type { Cvm } from './cvm';
import { wantsShapesOf2025, wantsTextIds } from '#sandbox/http/api-version';
import { commitProvision } from '#sandbox/cvms/create/commit';
import { committedVm, cvmBasicInfo, hostedCvm } from '#sandbox/cvms/shown/cvm-2025';
import { cvmDetail, cvmInfo } from '#sandbox/cvms/shown/cvm-2026';
import { cvmOfPath } from './cvm-of-path';
import { integerQuery, paged } from '#sandbox/http/query';
import { jsonBody } from '#sandbox/http/request-body';
import type { SandboxState } from '#sandbox/state';

/** `POST /cvms`: creates what was provisioned (OpenAPI CreateTappRequest → VM). */
export async function commitCvm(c: Context, state: SandboxState): Promise<Response> {
  const cvm = await commitProvision(await jsonBody(c), state);
  return c.json(committedVm(cvm, state.stateOf(cvm), wantsTextIds(c)));
}

/** `GET /cvms`: all of them, without pages. */
export function cvmList(c: Context, state: SandboxState): Response {
  return c.json(cvmsAskedFor(c, state).map((cvm) => shownInList(c, state, cvm)));
}

/**
 * `GET /cvms/paginated?page&page_size`, narrowed by `search`, `status`, `family`, `instance_types`, `node_id` and
 * `teepod_id`; this list's page size is 30 (OpenAPI).
 */
export function cvmPages(c: Context, state: SandboxState): Response {
  return c.json(paged(c, cvmsAskedFor(c, state), 30, (cvm) => shownInList(c, state, cvm)));
}

function shownInList(c: Context, state: SandboxState, cvm: Cvm): Record<string, unknown> {
  const show = wantsShapesOf2025(c) ? hostedCvm : cvmInfo;
  return show(cvm, state.stateOf(cvm), apiBase(c));
}

function cvmsAskedFor(c: Context, state: SandboxState): Cvm[] {
  const teepod = integerQuery(c, 'teepod_id', { fallback: 0, min: 0 });
  const node = integerQuery(c, 'node_id', { fallback: 0, min: 0 });
  const search = (c.req.query('search') ?? '').toLowerCase();
  const statuses = c.req.queries('status');
  const types = c.req.queries('instance_types')?.flatMap((words) => words.split(','));
  const family = c.req.query('family') ?? 'all';
  return state.fleet.list().filter((cvm) => {
    const { plan, app_id, vm_uuid, instance_id } = cvm;
    const { size } = plan.wish;
    const named = [plan.name.toLowerCase(), app_id, vm_uuid, instance_id ?? ''];
    return (
      (teepod === 0 || plan.match.node.teepod_id === teepod) &&
      (node === 0 || plan.match.node.node_id === node) &&
      named.some((one) => one.includes(search)) &&
      (!statuses || statuses.includes(state.stateOf(cvm).status)) &&
      (!types || types.includes(size.instance_type ?? '')) &&
      (family === 'all' || (family === 'gpu') === cvm.gpus.length > 0)
    );
  });
}

/** `GET /cvms/{id}`, by any identifier (OpenAPI CvmBasicInfo or CVMInfoDetail, by the version header). */
export function oneCvm(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const show = wantsShapesOf2025(c) ? cvmBasicInfo : cvmDetail;
  return c.json(show(cvm, state.stateOf(cvm), apiBase(c)));
}
