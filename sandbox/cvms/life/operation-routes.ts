import type { Context } from 'hono';
import { lastOperation } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { integerQuery } from '#sandbox/http/query';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import { cancelRunning } from './life-routes';
import { isUnderWay } from './operation';
import { operationView } from './operation-view';

/** `GET /cvms/{id}/operations?cursor&limit&operation_types`: the newest first; a cursor is where to go on. */
export function operationList(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const limit = integerQuery(c, 'limit', { fallback: 50, min: 1, max: 100 });
  const wanted = (c.req.queries('operation_types') ?? []).flatMap((words) => words.split(','));
  const all = cvm.operations
    .filter(({ type }) => wanted.length === 0 || wanted.includes(type))
    .toReversed();
  const start = startOf(all, c.req.query('cursor'));
  const items = all.slice(start, start + limit);
  const hasMore = start + limit < all.length;
  return c.json({
    items: items.map((operation) => operationView(cvm, operation, state.now())),
    next_cursor: hasMore ? (items.at(-1)?.correlation_id ?? null) : null,
    total: all.length,
  });
}

function startOf(all: { correlation_id: string }[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const at = all.findIndex(({ correlation_id }) => correlation_id === cursor);
  if (at === -1) throw refuseText(400, 'Invalid cursor');
  return at + 1;
}

/** `GET /cvms/{id}/operation-status`: idle, or what is under way. */
export function operationStatus(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const last = lastOperation(cvm);
  if (!isUnderWay(last, state.now())) return c.json({ status: 'idle' });
  return c.json(operationView(cvm, last, state.now()));
}

/** `POST /cvms/{id}/operations/cancel`; what was being started is stopped then. */
export function cancelOperation(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const { correlation_id, target } = lastOperation(cvm);
  if (target === 'stopped' || !cancelRunning(cvm, state)) {
    throw refuseText(409, 'There is no operation that can be cancelled');
  }
  return c.json({ cancelled: true, correlation_id });
}
