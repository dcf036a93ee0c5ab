import { currentUser, workspaceQuotas } from '@/domain/cloud/account';
import { hasTextIds } from '@/domain/cloud/api-version';
import { createResources, offerOf, type CloudOffer } from '@/domain/cloud/create-resources';
import { availableNodes, instanceTypes, nextAppIds, reservedGpus } from '@/domain/cloud/lookups';
import type { z } from '@/domain/schema/zod';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import { withTitle } from '@/api/call/explain';
import { PUBLIC_LOOKUP } from '@/api/keyed';
import { isKnown, target } from '@/api/call/target';
import {
  DeadlinePassed,
  NoAnswer,
  NotTheApi,
  OwnServerAnswered,
  Refused,
} from '@/api/call/failures';

const MINUTE = 60_000;

/**
 * One read of the API that suggests and never writes into the form: cached, read again in the
 * background while the page is looked at, repeated with longer and longer pauses where waiting may
 * help, and cancelled when nobody needs it any more.
 */
function lookup<S extends z.ZodType>(path: string, schema: S, freshMs = 5 * MINUTE) {
  return lookupBy(path, async (signal) => read(path, schema, signal), freshMs);
}

function lookupBy<T>(path: string, ask: (signal: AbortSignal) => Promise<T>, freshMs: number) {
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }): Promise<T> => withTitle(ask(signal)),
    staleTime: freshMs,
    refetchInterval: freshMs,
    refetchOnWindowFocus: true,
    retry: (failures, failure) => failures < 3 && isPassing(failure),
    retryDelay: (failures, failure) => pause(failures, failure),
  });
}

async function read<S extends z.ZodType>(path: string, schema: S, signal: AbortSignal) {
  const { json, raw } = await callApi(path, { signal });
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new NotTheApi('The answer has another shape.', 200, raw);
  return parsed.data;
}

/** Whether the same question may be answered later: the SDK's list of statuses, and no answer at all. */
function isPassing(failure: unknown): boolean {
  if (failure instanceof Refused) {
    return [408, 409, 425, 429, 500, 502, 503, 504].includes(failure.status);
  }
  if (failure instanceof NotTheApi || failure instanceof OwnServerAnswered) {
    return failure.status >= 500;
  }
  return failure instanceof NoAnswer || failure instanceof DeadlinePassed;
}

/** 1, 2, 4 seconds, or what the server asks for. */
function pause(failures: number, failure: unknown): number {
  const asked = failure instanceof Refused ? failure.retryAfter : undefined;
  return asked === undefined ? 1000 * 2 ** failures : asked * 1000;
}

/** Sizes and prices; needs no key. */
export const instanceTypesQuery = lookup(PUBLIC_LOOKUP, instanceTypes, 10 * MINUTE);

/** Nodes with room, their images and KMSs; needs a key. */
export const nodesQuery = lookupBy('/teepods/available', askForNodes, MINUTE);

/** Newer versions tell in one answer what goes with what; what it lacks, and a server without it, is asked as before. */
async function askForNodes(signal: AbortSignal): Promise<CloudOffer> {
  const older = () => read('/teepods/available', availableNodes, signal);
  const now = target.get();
  if (!isKnown(now) || !hasTextIds(now.apiVersion)) return older();
  let found: z.output<typeof createResources>;
  try {
    found = await read('/teepods/cvm-create-resources', createResources, signal);
  } catch (failure) {
    if (!isMissing(failure)) throw failure;
    return older();
  }
  const offer = offerOf(found);
  if (offer) return offer;
  const rest = await older();
  return offerOf(found, rest) ?? rest;
}

/** There is no such call, or it answers in another shape than is known. */
function isMissing(failure: unknown): boolean {
  if (failure instanceof Refused) return failure.status === 404 || failure.status === 405;
  return failure instanceof NotTheApi && failure.status < 500;
}

/** GPU slots of the workspace; needs a key. */
export const gpusQuery = lookup('/gpus/reserved', reservedGpus, MINUTE);

/** Who the key belongs to. */
export const currentUserQuery = lookup('/auth/me', currentUser);

/** What the workspace may still have. */
export const quotasQuery = (slug: string) =>
  lookup(`/workspaces/${encodeURIComponent(slug)}/quotas`, workspaceQuotas, MINUTE);

/** The next app id with its nonce, as the server predicts it now: it is reserved for nobody. */
export async function nextAppId(signal: AbortSignal): Promise<{ app_id: string; nonce: number }> {
  const { app_ids } = await read('/kms/phala/next_app_id?counts=1', nextAppIds, signal);
  const [first] = app_ids;
  // The schema asks for one at least.
  if (!first) throw new NotTheApi('The answer names no app id.', 200, '');
  return first;
}
