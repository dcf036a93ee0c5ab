import type { Context } from 'hono';
import { wantsShapesOf2025, wantsTextIds } from '#sandbox/http/api-version';
import { commitProvision } from './commit';
import { committedVm, cvmBasicInfo, hostedCvm } from './cvm-2025';
import { cvmDetail, cvmInfo } from './cvm-2026';
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
  return c.json(cvmsAskedFor(c, state));
}

/** `GET /cvms/paginated?page&page_size&teepod_id`; this list's page size is 30 (OpenAPI). */
export function cvmPages(c: Context, state: SandboxState): Response {
  return c.json(paged(c, cvmsAskedFor(c, state), 30));
}

function cvmsAskedFor(c: Context, state: SandboxState): Record<string, unknown>[] {
  const node = integerQuery(c, 'teepod_id', { fallback: 0, min: 0 });
  const show = wantsShapesOf2025(c) ? hostedCvm : cvmInfo;
  return state.fleet
    .list()
    .filter(({ plan }) => node === 0 || plan.match.node.teepod_id === node)
    .map((cvm) => show(cvm, state.stateOf(cvm)));
}

/** `GET /cvms/{id}`, by any identifier (OpenAPI CvmBasicInfo or CVMInfoDetail, by the version header). */
export function oneCvm(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const show = wantsShapesOf2025(c) ? cvmBasicInfo : cvmDetail;
  return c.json(show(cvm, state.stateOf(cvm)));
}

/** `GET /cvms/{id}/state`: how far it is (the SDK's CvmStateSchema, which allows no nulls). */
export function cvmStateOf(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const { status, uptime, boot_progress, boot_error } = state.stateOf(cvm);
  return c.json({
    id: cvm.vm_uuid,
    ...(cvm.instance_id !== null && { instance_id: cvm.instance_id }),
    name: cvm.plan.name,
    status,
    uptime,
    ...(boot_progress !== null && { boot_progress }),
    ...(boot_error !== null && { boot_error }),
  });
}

/** `DELETE /cvms/{id}`: 204; its name, app id and place are free again. */
export function deleteCvm(c: Context, state: SandboxState): Response {
  state.fleet.remove(cvmOfPath(c, state));
  return c.body(null, 204);
}
