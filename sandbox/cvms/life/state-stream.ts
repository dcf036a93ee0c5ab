import { setTimeout as pause } from 'node:timers/promises';

/** What is told of a CVM while it is waited for. */
export interface WatchedState extends Record<string, unknown> {
  status: string;
}

interface Watch {
  target: string;
  /** Milliseconds between two looks. */
  every: number;
  /** Milliseconds. */
  timeout: number;
  /** Undefined once the CVM is gone. */
  look: () => WatchedState | undefined;
}

const encoder = new TextEncoder();

/**
 * Server-sent events as `GET /cvms/{id}/state?target=` sends them: `state` at each change, at the end `complete`,
 * `timeout` or `error` (SDK, watch_cvm_state.ts).
 */
export function stateStream(watch: Watch): Response {
  const left = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: object) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      try {
        await follow(watch, send, left.signal);
        controller.close();
      } catch {
        // Nobody reads any more.
      }
    },
    cancel() {
      left.abort();
    },
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  return new Response(body, { headers });
}

async function follow(
  { target, every, timeout, look }: Watch,
  send: (event: string, data: object) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = '';
  for (let waited = 0; ; waited += every) {
    const now = look();
    if (!now) return send('error', { error: 'CVM not found' });
    const text = JSON.stringify(now);
    if (text !== last) send('state', now);
    last = text;
    const elapsed = waited / 1000;
    if (now.status === target) return send('complete', { status: now.status, elapsed, target });
    if (waited >= timeout) return send('timeout', { status: now.status, elapsed, target });
    await pause(every, undefined, { signal });
  }
}
