import { z } from '@/domain/schema/zod';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './call/client';
import { readAnswer } from './call/read-answer';

/** A machine's own log, or that of one of its containers. */
export type LogName = { channel: 'serial' | 'stdout' | 'stderr' } | { container: string };

const answer = z.looseObject({
  log: z.string(),
  /** Why it ends before its end. */
  cut: z.enum(['size', 'time']).nullish().catch(undefined),
});

export type MachineLog = z.output<typeof answer>;

const AGAIN_MS = 4_000;

/**
 * The last lines of a log, by way of this page's own server: the API says where the log is, on another origin that
 * the page may not ask. Asked again every few seconds while it is followed.
 */
export function logQuery(cvm: string, name: LogName, lines: number, isFollowed: boolean) {
  const asked = new URLSearchParams({ ...name, lines: String(lines) });
  return queryOptions({
    queryKey: ['/logs', cvm, asked.toString()],
    queryFn: async ({ signal }): Promise<MachineLog> =>
      readAnswer(await callApi(`/logs/${cvm}?${asked}`, { at: '/api', signal }), answer),
    refetchInterval: ({ state }) => (isFollowed && state.error === null ? AGAIN_MS : false),
    staleTime: 0,
    gcTime: 0,
  });
}
