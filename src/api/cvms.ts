import {
  cvmAnswer,
  cvmBoot,
  cvmPathName,
  cvmPhase,
  type CvmAnswer,
  type CvmBoot,
} from '@/domain/create/cvm';
import { queryOptions, type Query } from '@tanstack/react-query';
import { callApi } from '@/api/call/client';
import type { FollowedMeta } from './followed';
import { NotTheApi, Refused } from '@/api/call/failures';

/** `GET /cvms/{id}`; undefined where the API says that there is none (404). */
export async function findCvm(id: string, signal?: AbortSignal): Promise<CvmAnswer | undefined> {
  try {
    const { json, raw } = await callApi(`/cvms/${encodeURIComponent(id)}`, signal && { signal });
    const parsed = cvmAnswer.safeParse(json);
    if (!parsed.success) throw new NotTheApi('The answer is no CVM.', 200, raw);
    return parsed.data;
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) return undefined;
    throw failure;
  }
}

/** How far the boot is; words that are nice to have, so a failure says nothing. */
export async function bootOf(id: string, signal: AbortSignal): Promise<CvmBoot | undefined> {
  try {
    const { json } = await callApi(`/cvms/${encodeURIComponent(id)}/state`, { signal });
    return cvmBoot.safeParse(json).data;
  } catch {
    return undefined;
  }
}

export interface CvmNow {
  /** Undefined when there is no such CVM (any more). */
  cvm: CvmAnswer | undefined;
  boot: CvmBoot | undefined;
}

/** Milliseconds before the next look: 1.5 s at first, half as long again each time, at most 15 s. */
export function pauseAfter(looks: number): number {
  return Math.min(15_000, 1_500 * 1.5 ** Math.max(0, looks - 1));
}

/** Whether there is a next look: it is under way, and the key was not refused. */
function goesOn({ data, error }: Query<CvmNow>['state']): boolean {
  if (error instanceof Refused && error.status === 401) return false;
  return !data || (data.cvm !== undefined && cvmPhase(data.cvm) === 'under-way');
}

/** A CVM by its app id, looked at again until it runs, fails or is gone. A refused key ends it. */
export function cvmNowQuery(appId: string) {
  const id = cvmPathName(appId);
  return queryOptions({
    queryKey: ['cvm-now', appId],
    queryFn: async ({ signal }): Promise<CvmNow> => {
      const cvm = await findCvm(id, signal);
      const isSettled = !cvm || cvmPhase(cvm) === 'running';
      return { cvm, boot: isSettled ? undefined : await bootOf(id, signal) };
    },
    refetchInterval: ({ state }) =>
      goesOn(state) ? pauseAfter(state.dataUpdateCount + state.errorUpdateCount) : false,
    meta: { goesOn } satisfies FollowedMeta,
    // Followed to its end also while another tab is looked at: the key is kept for as long.
    refetchIntervalInBackground: true,
    gcTime: 0,
    staleTime: 0,
  });
}
