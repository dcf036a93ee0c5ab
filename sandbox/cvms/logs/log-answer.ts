import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from 'hono';
import { integerQuery } from '#sandbox/http/query';
import type { SandboxState } from '#sandbox/state';
import type { LogLine } from './log-lines';

type LogForm = 'text' | 'lines-of-json';

const LOOK_MS = 500;
/** A log is followed no longer; whoever goes on asks again. */
const MOST_MS = 600_000;

const encoder = new TextEncoder();

/**
 * A log as the guest's agent serves it: `tail` (or `lines`), `since` and `until` in seconds, `timestamps`, and with
 * `follow` what comes later too (dstack guest-agent, /logs).
 */
export function logAnswer(
  c: Context,
  state: SandboxState,
  linesUntil: (now: number) => LogLine[],
  form: LogForm,
): Response {
  const has = (name: string) => !['false', '0', undefined].includes(c.req.query(name));
  const tail = c.req.query('tail') === undefined ? 'lines' : 'tail';
  const last = integerQuery(c, tail, { fallback: 1000, min: 0, max: 100_000 });
  const since = secondsIn(c, 'since') ?? 0;
  const until = secondsIn(c, 'until') ?? Number.POSITIVE_INFINITY;
  const write = (line: LogLine) => written(line, form, has('timestamps'));
  const from = (start: number) =>
    linesUntil(state.now()).filter(({ at }) => at >= start && at / 1000 <= until);
  const first = from(since * 1000);
  const shown = first.slice(Math.max(0, first.length - last));
  const headers = {
    'Content-Type': form === 'text' ? 'text/plain; charset=utf-8' : 'application/x-ndjson',
    'Cache-Control': 'no-store',
  };
  const text = shown.map(write).join('');
  if (!has('follow')) return new Response(text, { headers });
  const next = (first.at(-1)?.at ?? 0) + 1;
  return new Response(
    following(text, next, (start) => from(start), write),
    { headers },
  );
}

function following(
  text: string,
  start: number,
  from: (start: number) => LogLine[],
  write: (line: LogLine) => string,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let next = start;
      try {
        controller.enqueue(encoder.encode(text));
        for (let waited = 0; waited < MOST_MS; waited += LOOK_MS) {
          await pause(LOOK_MS, undefined, { signal: left.signal });
          const lines = from(next);
          next = (lines.at(-1)?.at ?? next - 1) + 1;
          if (lines.length > 0) controller.enqueue(encoder.encode(lines.map(write).join('')));
        }
        controller.close();
      } catch {
        // Nobody reads any more.
      }
    },
    cancel() {
      left.abort();
    },
  });
}

function written({ at, text }: LogLine, form: LogForm, timestamps: boolean): string {
  const line = timestamps ? `${new Date(at).toISOString()} ${text}` : text;
  if (form === 'text') return `${line}\n`;
  const message = Buffer.from(`${line}\n`, 'utf8').toString('base64');
  return `${JSON.stringify({ channel: 'stdout', message })}\n`;
}

/** Seconds since 1970, or a time as people write it; anything else is no bound. */
function secondsIn(c: Context, name: string): number | undefined {
  const given = c.req.query(name);
  if (given === undefined || given === '') return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Date.parse(given) / 1000;
  return Number.isFinite(seconds) ? seconds : undefined;
}
