import type { Context } from 'hono';
import { wantsShapesOf2025 } from '#sandbox/http/api-version';
import type { Cvm } from './cvm';
import { appCvm2025 } from './cvm-2025';
import { cvmInfo } from './cvm-2026';
import { createdAt } from './cvm-facts';
import { booleanQuery, paged } from '#sandbox/http/query';
import type { SandboxState } from '#sandbox/state';

/** What the list can be narrowed by (the SDK's GetAppListRequestSchema). */
const FILTERS: Record<string, (cvm: Cvm) => string | undefined> = {
  base_image: ({ plan }) => plan.match.image.name,
  instance_type: ({ plan }) => plan.wish.size.instance_type,
  kms_slug: ({ plan }) => plan.match.kms.slug,
  kms_type: ({ plan }) => plan.match.kms.family,
  node: ({ plan }) => plan.match.node.name,
  region: ({ plan }) => plan.match.node.region_identifier,
};

/** `GET /apps`: one app per app id, here always with one CVM; note `total_pages`. */
export function appList(c: Context, state: SandboxState): Response {
  const wanted = state.fleet.list().filter((cvm) => isWanted(c, cvm, state.stateOf(cvm).status));
  const show = wantsShapesOf2025(c) ? appCvm2025 : cvmInfo;
  const apps = wanted.map((cvm) => {
    const current_cvm = show(cvm, state.stateOf(cvm));
    return {
      id: `dapp_${cvm.app_id.slice(0, 8)}`,
      name: cvm.plan.name,
      app_id: cvm.app_id,
      app_provision_type: 'user',
      app_icon_url: null,
      created_at: createdAt(cvm),
      kms_type: cvm.plan.match.kms.family,
      profile: null,
      current_cvm,
      cvms: [current_cvm],
      cvm_count: 1,
    };
  });
  const { items, pages, ...page } = paged(c, apps);
  return c.json({ dstack_apps: items, ...page, total_pages: pages });
}

function isWanted(c: Context, cvm: Cvm, status: string): boolean {
  const search = c.req.query('search')?.toLowerCase() ?? '';
  const named = cvm.plan.name.toLowerCase().includes(search) || cvm.app_id.includes(search);
  const listed = booleanQuery(c, 'listed') ?? cvm.plan.listed;
  const statuses = c.req.queries('status') ?? [status];
  const fits = Object.entries(FILTERS).every(([key, read]) => {
    const value = c.req.query(key);
    return value === undefined || value.toLowerCase() === read(cvm)?.toLowerCase();
  });
  return named && fits && listed === cvm.plan.listed && statuses.includes(status);
}
