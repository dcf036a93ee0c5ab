import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** More than a page can show; a log is asked for by its last lines, and of a longer one the end is kept. */
const MOST_BYTES = 600 * 1024;
/** What is read of a log that does not keep to what it was asked for. */
const MOST_READ = 8 * 1024 * 1024;
const MOST_MS = 20_000;

/** Why a log could not be fetched, in words that end "The log is not fetched: …". */
export class LogRefusal extends Error {
  override name = 'LogRefusal';
}

export interface FetchedLog {
  bytes: Buffer<ArrayBuffer>;
  /** Why it ends before its end: it is longer than is passed on, or goes on for longer than is waited. */
  cut: 'size' | 'time' | undefined;
}

export interface FetchOptions {
  /** Of the browser. */
  signal: AbortSignal;
  mostBytes?: number;
  mostMs?: number;
  /** Sends a request; tests send it elsewhere. */
  send?: typeof httpsRequest;
}

/**
 * One GET of an admitted address, with nothing of the browser's in it. Addresses that are not public are refused
 * once the name is resolved, which is the address that is then connected to; redirects are not followed. Throws
 * LogRefusal.
 */
export async function fetchLog(url: URL, options: FetchOptions): Promise<FetchedLog> {
  const { signal, mostBytes = MOST_BYTES, mostMs = MOST_MS, send = httpsRequest } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A numeric host is never looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new LogRefusal(notPublic(host));
  const late = AbortSignal.timeout(mostMs);
  const answer = await head(url, AbortSignal.any([signal, late]), send, late);
  const { statusCode: status = 0 } = answer;
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  const reason =
    status >= 300 && status < 400
      ? `${url.host} answered with a redirect (${status}), which is not followed`
      : status !== 200
        ? `${url.host} answered with status ${status}`
        : encoding !== 'identity'
          ? `${url.host} answered in an encoding that was not asked for`
          : undefined;
  if (reason !== undefined) {
    answer.destroy();
    throw new LogRefusal(reason);
  }
  try {
    return await endOf(answer, mostBytes);
  } catch (error) {
    if (error instanceof BrokenOff && late.aborted) return { bytes: error.sofar, cut: 'time' };
    throw new LogRefusal(`it broke off (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

function head(
  url: URL,
  signal: AbortSignal,
  send: typeof httpsRequest,
  late: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    headers: { accept: 'text/plain, */*', 'accept-encoding': 'identity' },
    agent: false,
    lookup: publicOnly(systemLookup as ResolveAll),
    signal,
  };
  return new Promise((resolve, reject) => {
    const outgoing = send(url, options, resolve);
    outgoing.on('upgrade', (_, socket) => socket.destroy());
    outgoing.on('error', (error) =>
      reject(error instanceof LogRefusal ? error : new LogRefusal(why(url, error, late))),
    );
    outgoing.on('close', () => reject(new LogRefusal(`${url.host} closed the connection`)));
    outgoing.end();
  });
}

/** A log that is followed never ends by itself; what came is what there is. */
class BrokenOff extends Error {
  readonly sofar: Buffer<ArrayBuffer>;
  constructor(sofar: Buffer<ArrayBuffer>, cause: unknown) {
    super(cause instanceof Error ? cause.message : 'unknown');
    this.sofar = sofar;
  }
}

/** The last so many bytes of a body, and whether there were more; far more are not read. */
export async function endOf(
  body: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  mostBytes = MOST_BYTES,
): Promise<FetchedLog> {
  let kept = Buffer.alloc(0);
  let length = 0;
  try {
    for await (const piece of body) {
      length += piece.length;
      kept = Buffer.concat([kept, piece]).subarray(-mostBytes);
      if (length > MOST_READ) break;
    }
  } catch (error) {
    throw new BrokenOff(kept, error);
  }
  return { bytes: kept, cut: length > mostBytes ? 'size' : undefined };
}

type ResolveAll = (
  hostname: string,
  options: object,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** Resolves a name, and fails where any of its addresses is not a public one. */
export function publicOnly(resolve: ResolveAll): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const inner = addresses?.find(({ address }) => !isPublicAddress(address));
      if (error || !first) return callback(error ?? new Error('no address'), '');
      if (inner) return callback(new LogRefusal(notPublic(inner.address)), '');
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

const notPublic = (address: string) => `its host is at ${address}, which is no public address`;

function why({ host }: URL, error: Error, late: AbortSignal): string {
  if (late.aborted) return `${host} did not answer in time`;
  const code = 'code' in error ? String(error.code) : error.message;
  return `${host} could not be reached (${code})`;
}
