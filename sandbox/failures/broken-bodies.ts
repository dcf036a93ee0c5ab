import { setTimeout as pause } from 'node:timers/promises';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const encoder = new TextEncoder();

/** Answers after a while, or not at all once the client has gone. */
export async function afterPause(
  ms: number,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    // nginx's number for a client that closed the connection; nobody reads it but the log.
    return new Response(null, { status: 499 });
  }
  return answer();
}

/** Begins a JSON answer and then sends one character at a time, for as long as somebody reads. */
export function dripping(everyMs = 250): Response {
  let timer: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('{"compose_hash":"'));
      timer = setInterval(() => controller.enqueue(encoder.encode('0')), everyMs);
    },
    cancel() {
      clearInterval(timer);
    },
  });
  return new Response(body, { headers: JSON_TYPE });
}

/** Sends the first half of a text and cuts the connection. */
export function cutOff(text: string): Response {
  const half = encoder.encode(text.slice(0, Math.ceil(text.length / 2)));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(half);
      // Time for the half to leave, so that the client sees a started answer.
      await pause(50);
      // The code keeps the Node adapter from reporting this as a fault of the server.
      controller.error(
        Object.assign(new Error('cut off on purpose'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }),
      );
    },
  });
  return new Response(body, { headers: JSON_TYPE });
}
