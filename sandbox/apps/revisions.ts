import type { Context } from 'hono';
import { USER, WORKSPACE } from '#sandbox/catalogue/catalogue';
import { booleanQuery, integerQuery } from '#sandbox/http/query';
import { refuseText } from '#sandbox/http/refusal';
import { composeView } from '#sandbox/cvms/shown/compose-view';
import type { SandboxState } from '#sandbox/state';
import { appOfPath } from './app-of-path';
import type { Revision } from './revision-store';

/** `GET /apps/{app_id}/revisions?page&page_size`: the newest first; this list's page size is 50, at most 1000. */
export function revisionList(c: Context, state: SandboxState): Response {
  const { appId } = appOfPath(c, state);
  const all = state.revisions.of(appId);
  const page = integerQuery(c, 'page', { fallback: 1, min: 1 });
  const page_size = integerQuery(c, 'page_size', { fallback: 50, min: 1, max: 1000 });
  const start = (page - 1) * page_size;
  return c.json({
    revisions: all.slice(start, start + page_size).map(revisionView),
    total: all.length,
    page,
    page_size,
    total_pages: Math.ceil(all.length / page_size),
  });
}

/** `GET /apps/{app_id}/revisions/{id}?raw_compose_file`: with the document, raw as the text that was hashed. */
export function oneRevision(c: Context, state: SandboxState): Response {
  const revision = revisionOfPath(c, state);
  const isRaw = booleanQuery(c, 'raw_compose_file') ?? false;
  const { text, document, encrypted_env, user_config } = revision;
  return c.json({
    ...revisionView(revision),
    compose_file: isRaw ? text : composeView(document),
    encrypted_env,
    user_config,
  });
}

/** The revision a path names; 404 where the app has no such one. */
export function revisionOfPath(c: Context, state: SandboxState): Revision {
  const { appId } = appOfPath(c, state);
  const wanted = c.req.param('revision') ?? '';
  const found = state.revisions.of(appId).find(({ revision_id }) => revision_id === wanted);
  if (!found) throw refuseText(404, 'Revision not found');
  return found;
}

function revisionView(revision: Revision): Record<string, unknown> {
  const { revision_id, app_id, vm_uuid, compose_hash, created, trace_id, operation_type } =
    revision;
  return {
    revision_id,
    app_id,
    vm_uuid,
    compose_hash,
    created_at: new Date(created).toISOString(),
    trace_id,
    operation_type,
    triggered_by: { object_type: 'user', id: USER.id, username: USER.username, avatar_url: null },
    cvm: { object_type: 'cvm', id: revision.cvm_id, name: revision.name, app_id, vm_uuid },
    workspace: {
      object_type: 'workspace',
      id: WORKSPACE.id,
      name: WORKSPACE.name,
      slug: WORKSPACE.slug,
      avatar_url: null,
    },
  };
}
