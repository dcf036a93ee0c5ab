import { z } from '@/domain/schema/zod';
import type { AskRegistry } from '@/domain/images/registry-answer';
import { remembering } from '@/domain/images/registry/remembering';
import { basePath } from '@/ui/browser/base-path';

const failure = z.union([
  z.object({ kind: z.literal('failure'), reason: z.literal('missing') }),
  z.object({ kind: z.literal('failure'), reason: z.literal('login') }),
  z.object({
    kind: z.literal('failure'),
    reason: z.literal('limited'),
    retryAfter: z.number().optional(),
    allowed: z.object({ count: z.number(), seconds: z.number() }).optional(),
  }),
  z.object({ kind: z.literal('failure'), reason: z.literal('not-allowed') }),
  z.object({
    kind: z.literal('failure'),
    reason: z.literal('failed'),
    detail: z.string().max(500),
  }),
]);

/** More than the server passes on of one answer. */
const MOST_BYTES = 5 * 1024 * 1024;
const DEADLINE_MS = 60_000;

const failed = (detail: string) => ({ kind: 'failure', reason: 'failed', detail }) as const;

const askServer: AskRegistry = async (question, signal) => {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const query = new URLSearchParams({ ...question });
  try {
    const answer = await fetch(`${basePath}/api/images?${query}`, {
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    const type = answer.headers.get('Content-Type') ?? '';
    if (answer.ok && type.startsWith('application/octet-stream')) {
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > MOST_BYTES) return failed('the answer is too long.');
      const claimed = answer.headers.get('X-Claimed-Digest') ?? undefined;
      return { kind: 'content', bytes, claimed };
    }
    const told = failure.safeParse(await answer.json().catch(() => undefined));
    return told.success ? told.data : failed(`this page’s server answered with ${answer.status}.`);
  } catch (error) {
    if (signal?.aborted) throw error;
    return failed('this page’s server did not answer.');
  }
};

/**
 * Asks a registry through this page's own server: no key goes along, and no credentials. What a digest names
 * is asked for once in a session.
 */
export const askThroughServer: AskRegistry = remembering(askServer);
