import { Cancelled, DeadlinePassed, NoAnswer, NotTheApi, Refused, type Reach } from './failures';
import { hideKey, hideKeyIn } from './hide-key';
import { apiKey } from './key';
import { readBody } from './read-body';
import { runtimeConfig } from './runtime-config';

/** Over headers and body together; the official SDK's newest value. */
const DEADLINE_MS = 60_000;

interface Call {
  method?: 'GET' | 'POST';
  /** The exact text to send. */
  body?: string;
  signal?: AbortSignal;
}

export interface ApiAnswer {
  /** Parsed; the key is in none of its strings. */
  json: unknown;
  /** The body as it came, with the key taken out: to be shown. */
  raw: string;
  /** The body as it came, whatever is in it: to be hashed, and for nothing else. */
  exact: string;
}

/**
 * One call to the API on this page's own origin, sent once and never repeated. Returns the parsed
 * JSON of a 2xx answer; throws an ApiFailure for everything else.
 */
export async function callApi(path: string, call: Call = {}): Promise<ApiAnswer> {
  // Kept for this call: the key may be changed while it is under way.
  const key = apiKey.get();
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: call.method ?? 'GET',
      headers: headers(key, call.body !== undefined),
      body: call.body ?? null,
      signal,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return understand(response, await readBody(response), key);
  } catch (failure) {
    if (failure instanceof Refused) throw failure;
    if (failure instanceof NotTheApi) {
      throw new NotTheApi(failure.message, failure.status, hideKey(failure.raw, key));
    }
    if (call.signal?.aborted) throw new Cancelled('Cancelled.');
    if (deadline.aborted) throw new DeadlinePassed('No complete answer within 60 seconds.');
    throw new NoAnswer(await reach());
  }
}

/** Asks the page's own server for something small, to tell its silence from the API's. */
export async function reach(): Promise<Reach> {
  if (!navigator.onLine) return 'offline';
  try {
    await fetch('/config.json', { signal: AbortSignal.timeout(2000), cache: 'no-store' });
    return 'broken';
  } catch {
    return 'no-server';
  }
}

function headers(key: string | undefined, hasBody: boolean): Record<string, string> {
  return {
    Accept: 'application/json',
    'X-Phala-Version': runtimeConfig().target.apiVersion,
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(key !== undefined && { 'X-API-Key': key }),
  };
}

/** A server that echoes the key must not bring it onto the screen or into a copied answer. */
function understand(response: Response, exact: string, key: string | undefined): ApiAnswer {
  // Parsed before the key is taken out: an escape may spell it, and a short text may break the JSON.
  const json = hideKeyIn(parse(exact), key);
  if (json === undefined) {
    const reason = exact.trim() === '' ? 'The answer is empty.' : 'The answer is not JSON.';
    throw new NotTheApi(reason, response.status, exact);
  }
  const raw = hideKey(exact, key);
  if (response.ok) return { json, raw, exact };
  if (response.status === 401) apiKey.markRefused(key);
  throw new Refused(response.status, json, raw, {
    retryAfter: retryAfter(response.headers.get('Retry-After')),
    requestId: hideKey(response.headers.get('X-Request-Id') ?? '', key).slice(0, 200) || undefined,
    withoutKey: key === undefined,
  });
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

/** Seconds from a Retry-After header (a number or an HTTP date), between 1 s and 5 min. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(300, Math.max(1, Math.ceil(seconds))) : undefined;
}
