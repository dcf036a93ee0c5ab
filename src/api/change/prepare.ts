import {
  acceptedChange,
  readPendingChange,
  type AcceptedChange,
  type PendingChangeAnswer,
} from '@/domain/change/change-answers';
import { callApi } from '@/api/call/client';
import { NotTheApi, Refused } from '@/api/call/failures';
import { readAnswer } from '@/api/call/read-answer';

/** What a machine's `PATCH` led to: it was made at once, or waits for what has to be registered. */
export type PatchOutcome =
  { kind: 'accepted'; answer: AcceptedChange } | { kind: 'pending'; pending: PendingChangeAnswer };

/**
 * `PATCH /cvms/{id}` with `X-Prepare-Only`: on chain it gives a token and changes nothing; elsewhere the change is made
 * at once, which has to be said before.
 */
export async function prepareChange(
  id: string,
  body: string,
  signal: AbortSignal,
): Promise<PatchOutcome> {
  try {
    const headers = { 'X-Prepare-Only': 'true' };
    const path = `/cvms/${encodeURIComponent(id)}`;
    const answer = await callApi(path, { method: 'PATCH', body, headers, signal });
    return { kind: 'accepted', answer: readAnswer(answer, acceptedChange) };
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status !== 465) throw failure;
    const pending = readPendingChange(failure.body);
    if (!pending) throw failure;
    return { kind: 'pending', pending };
  }
}

/** `GET /cvms/{id}/commit-update?token=`: what a token stands for; its shape is not documented. */
export async function readPrepared(
  id: string,
  token: string,
  signal: AbortSignal,
): Promise<PendingChangeAnswer> {
  const path = `/cvms/${encodeURIComponent(id)}/commit-update?${new URLSearchParams({ token })}`;
  const { json, raw } = await callApi(path, { signal });
  const pending = readPendingChange(json);
  if (!pending) throw new NotTheApi('The answer names no compose hash.', 200, raw);
  return pending;
}

/** What ends a prepared change. */
export interface PreparedCommit {
  token: string;
  compose_hash: string;
  /** `already-registered` asks for a look at the contract alone. */
  transaction_hash: string;
}

/** `POST /cvms/{id}/commit-update`, sent once. */
export async function commitPrepared(
  id: string,
  commit: PreparedCommit,
  signal: AbortSignal,
): Promise<AcceptedChange> {
  const path = `/cvms/${encodeURIComponent(id)}/commit-update`;
  const body = JSON.stringify(commit);
  return readAnswer(await callApi(path, { method: 'POST', body, signal }), acceptedChange);
}
