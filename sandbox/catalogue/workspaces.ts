import type { Context } from 'hono';
import { NODES, WORKSPACE } from './catalogue';
import { nodeRef } from './node-ref';
import { paged } from '#sandbox/http/query';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

const PUBLIC = {
  id: WORKSPACE.id,
  name: WORKSPACE.name,
  slug: WORKSPACE.slug,
  tier: WORKSPACE.tier,
  role: 'owner',
  is_default: true,
  created_at: '2026-01-01T00:00:00.000Z',
};

/** `GET /workspaces`: the one there is (the SDK's ListWorkspacesSchema). */
export function workspaceList(c: Context): Response {
  const pagination = { has_more: false, next_cursor: null, total: 1 };
  return c.json({ data: [PUBLIC], pagination });
}

/** `GET /workspaces/{slug}` */
export function oneWorkspace(c: Context): Response {
  checkSlug(c);
  return c.json(PUBLIC);
}

/** `GET /workspaces/{slug}/nodes?page&page_size` (OpenAPI NodeRef). */
export function workspaceNodes(c: Context): Response {
  checkSlug(c);
  return c.json(paged(c, NODES.map(nodeRef)));
}

/** `GET /workspaces/{slug}/quotas`: limits and what is left of them (the SDK's GetWorkspaceQuotasSchema). */
export function getWorkspaceQuotas(c: Context, state: SandboxState): Response {
  checkSlug(c);
  const { max_instances, max_vcpu, max_memory, max_disk } = WORKSPACE.capacity;
  const used = state.fleet.usage();
  const gpus = NODES.reduce((sum, { gpu_slots }) => sum + gpu_slots.length, 0);
  const metric = (limit: number, taken: number) => ({ limit, remaining: limit - taken });
  return c.json({
    team_slug: WORKSPACE.slug,
    tier: WORKSPACE.tier,
    quotas: {
      vm_slots: metric(max_instances, used.instances),
      vcpu: metric(max_vcpu, used.vcpu),
      memory_mb: metric(max_memory, used.memory),
      disk_gb: metric(max_disk, used.disk),
    },
    reserved_nodes: metric(0, 0),
    reserved_gpu: {
      gpus: metric(gpus, used.gpus.length),
      in_use: used.gpus.length,
      misconfigured: 0,
    },
    as_of: new Date(state.now()).toISOString(),
  });
}

function checkSlug(c: Context): void {
  const slug = c.req.param('slug');
  if (slug !== WORKSPACE.slug && slug !== WORKSPACE.id) {
    throw refuseText(404, 'Workspace not found');
  }
}
