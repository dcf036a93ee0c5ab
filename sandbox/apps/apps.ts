import type { Context } from 'hono';
import { apiBase } from '#sandbox/http/api-base';
import { wantsShapesOf2025 } from '#sandbox/http/api-version';
import type { Cvm } from '#sandbox/cvms/cvm';
import { appCvm2025, hostedCvm } from '#sandbox/cvms/shown/cvm-2025';
import { cvmInfo } from '#sandbox/cvms/shown/cvm-2026';
import { createdAt } from '#sandbox/cvms/shown/cvm-facts';
import { booleanQuery, paged } from '#sandbox/http/query';
import type { SandboxState } from '#sandbox/state';
import { appOfPath } from './app-of-path';

/** What the list can be narrowed by (the SDK's GetAppListRequestSchema). */
const FILTERS: Record<string, (cvm: Cvm) => string | undefined> = {
  base_image: ({ plan }) => plan.match.image.name,
  instance_type: ({ plan }) => plan.wish.size.instance_type,
  kms_slug: ({ plan }) => plan.match.kms.slug,
  kms_type: ({ plan }) => plan.match.kms.family,
  node: ({ plan }) => plan.match.node.name,
  region: ({ plan }) => plan.match.node.region_identifier,
};

/** `GET /apps`: one app per app id, with its newest CVM as the current one; note `total_pages`. */
export function appList(c: Context, state: SandboxState): Response {
  const wanted = state.fleet.list().filter((cvm) => isWanted(c, cvm, state.stateOf(cvm).status));
  const apps = [...new Set(wanted.map(({ app_id }) => app_id))].map((appId) =>
    appView(
      c,
      state,
      wanted.filter(({ app_id }) => app_id === appId),
    ),
  );
  const { items, pages, ...page } = paged(c, apps);
  return c.json({ dstack_apps: items, ...page, total_pages: pages });
}

/** `GET /apps/{app_id}`. */
export function oneApp(c: Context, state: SandboxState): Response {
  const { cvms } = appOfPath(c, state);
  if (cvms.length === 0) return c.json({ detail: 'App not found' }, 404);
  return c.json(appView(c, state, cvms));
}

/** `GET /apps/{app_id}/cvms`: its instances, in the shape of a list of CVMs. */
export function appCvms(c: Context, state: SandboxState): Response {
  const show = wantsShapesOf2025(c) ? hostedCvm : cvmInfo;
  const { cvms } = appOfPath(c, state);
  return c.json(cvms.map((cvm) => show(cvm, state.stateOf(cvm), apiBase(c))));
}

/** An app of which at least one CVM lives. */
function appView(c: Context, state: SandboxState, all: Cvm[]): object {
  const show = wantsShapesOf2025(c) ? appCvm2025 : cvmInfo;
  const cvms = all.map((cvm) => show(cvm, state.stateOf(cvm), apiBase(c)));
  const first = all.at(-1);
  return {
    id: `dapp_${first?.app_id.slice(0, 8)}`,
    name: first?.plan.name,
    app_id: first?.app_id,
    app_provision_type: 'user',
    app_icon_url: null,
    created_at: first && createdAt(first),
    kms_type: first?.plan.match.kms.family,
    profile: null,
    current_cvm: cvms[0] ?? null,
    cvms,
    cvm_count: cvms.length,
  };
}

function isWanted(c: Context, cvm: Cvm, status: string): boolean {
  const search = c.req.query('search')?.toLowerCase() ?? '';
  const named = [cvm.plan.name.toLowerCase(), cvm.app_id, cvm.vm_uuid, cvm.instance_id ?? ''];
  const listed = booleanQuery(c, 'listed') ?? cvm.plan.listed;
  const statuses = c.req.queries('status') ?? [status];
  const fits = Object.entries(FILTERS).every(([key, read]) => {
    const value = c.req.query(key);
    return value === undefined || value.toLowerCase() === read(cvm)?.toLowerCase();
  });
  return (
    named.some((one) => one.includes(search)) &&
    fits &&
    listed === cvm.plan.listed &&
    statuses.includes(status)
  );
}
