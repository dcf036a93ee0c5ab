import { MOST_LEVELS } from '@/domain/schema/bounded-json';
import { jsonSize } from '@/text/json-size';
import { basePath } from '@/ui/browser/base-path';
import { countCall } from './calls-under-way';
import {
  Cancelled,
  DeadlinePassed,
  NoAnswer,
  NoTarget,
  NotTheApi,
  OwnServerAnswered,
  Refused,
  type Reach,
} from './failures';
import { hideKey, hideKeyIn } from './hide-key';
import { apiKey } from './key';
import { readBody } from './read-body';
import { apiAnswered, isKnown, target, whyUnknown } from './target';

/** Over headers and body together; the official SDK's newest value. */
const DEADLINE_MS = 60_000;

interface Call {
  /** Where this page's server has it, if not below the API: answered by that server itself. */
  at?: '/api';
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The exact text to send. */
  body?: string;
  signal?: AbortSignal | undefined;
  /** What else is said in headers: X-Compose-Hash, X-Transaction-Hash, X-Prepare-Only. */
  headers?: Readonly<Record<string, string>>;
  /** A success may have no body at all (204); its JSON is then null. */
  mayBeEmpty?: boolean;
  /** The answer is JSON that may call itself plain text. */
  mayBePlain?: boolean;
  /** The answer is a text: JSON's, or the body itself. */
  mayBeText?: boolean;
}

export interface ApiAnswer {
  /** Parsed; the key is in none of its strings. Undefined for a text that is no JSON, where one was asked for. */
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
export function callApi(path: string, call: Call = {}): Promise<ApiAnswer> {
  return countCall(ask(path, call));
}

async function ask(path: string, call: Call): Promise<ApiAnswer> {
  const now = target.get();
  if (!isKnown(now)) throw new NoTarget(whyUnknown(now));
  // Kept for this call: the key may be changed while it is under way.
  const key = apiKey.get();
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
  try {
    const response = await fetch(`${basePath}${call.at ?? '/api/v1'}${path}`, {
      method: call.method ?? 'GET',
      headers: { ...headers(now.apiVersion, key, call.body !== undefined), ...call.headers },
      body: call.body ?? null,
      signal,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return understand(response, await readBody(response), key, call);
  } catch (failure) {
    if (failure instanceof Refused || failure instanceof OwnServerAnswered) throw failure;
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
    await fetch(`${basePath}/config.json`, {
      signal: AbortSignal.timeout(2000),
      cache: 'no-store',
    });
    return 'broken';
  } catch {
    return 'no-server';
  }
}

function headers(
  version: string,
  key: string | undefined,
  hasBody: boolean,
): Record<string, string> {
  return {
    Accept: 'application/json',
    'X-Phala-Version': version,
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(key !== undefined && { 'X-API-Key': key }),
  };
}

/** A server that echoes the key must not bring it onto the screen or into a copied answer. */
function understand(
  response: Response,
  exact: string,
  key: string | undefined,
  { mayBePlain = false, mayBeText = false, mayBeEmpty = false }: Call,
): ApiAnswer {
  const { status } = response;
  // Parsed before the key is taken out: an escape may spell it, and a short text may break the JSON.
  const json = hideKeyIn(parse(exact), key);
  const raw = hideKey(exact, key);
  // Only this page's own server says so of itself; it passes on no such header.
  if (response.headers.get('X-Answered-By') === 'provision-console') {
    throw new OwnServerAnswered(saidIn(json), status, raw);
  }
  if (mayBeEmpty && response.ok && exact === '') {
    apiAnswered.set(true);
    return { json: null, raw, exact };
  }
  const named = foreignType(response.headers.get('Content-Type'));
  const isPlain = named === undefined || named === 'text/plain';
  const type = (mayBePlain || mayBeText) && isPlain ? undefined : named;
  const isText = mayBeText && isPlain && response.ok;
  if ((json === undefined && !isText) || type !== undefined) {
    throw new NotTheApi(hideKey(whyNot(exact, type), key), status, exact);
  }
  if (response.ok) {
    apiAnswered.set(true);
    return { json, raw, exact };
  }
  if (status === 401) apiKey.markRefused(key);
  throw new Refused(status, json, raw, {
    retryAfter: retryAfter(response.headers.get('Retry-After')),
    requestId: hideKey(response.headers.get('X-Request-Id') ?? '', key).slice(0, 200) || undefined,
    withoutKey: key === undefined,
  });
}

/** The type that an answer names, where that is not JSON's; one that names none is judged by its body. */
function foreignType(header: string | null): string | undefined {
  const type = (header ?? '').replace(/;.*/s, '').trim().toLowerCase();
  return type === '' || /^application\/([\w.-]+\+)?json$/.test(type) ? undefined : type;
}

function whyNot(raw: string, type: string | undefined): string {
  if (raw.trim() === '') return 'The answer is empty.';
  if (isTooDeep(raw)) return `The answer is nested more than ${MOST_LEVELS} levels deep.`;
  return type === undefined
    ? 'The answer is not JSON.'
    : `The answer calls itself ${type.slice(0, 100)}; the API sends application/json.`;
}

/** What is nested deeper than any answer would exhaust the stack of what reads it here. */
const isTooDeep = (raw: string) => jsonSize(raw).depth > MOST_LEVELS;

function saidIn(json: unknown): string {
  return typeof json === 'object' && json !== null && 'detail' in json
    ? String(json.detail).slice(0, 2000)
    : '';
}

function parse(raw: string): unknown {
  if (isTooDeep(raw)) return undefined;
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
