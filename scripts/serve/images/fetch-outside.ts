import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Fetch } from '@/domain/images/registry/ask-registry';
import { askUpstream, unanswered } from '#scripts/serve/forward/ask-upstream';
import { proxyFor, type UpstreamProxy } from '#scripts/serve/forward/upstream-proxy';

const proxies = new Map<string, UpstreamProxy | undefined>();

/** One question to a host outside, through the proxy that the environment names for it, if any. */
export const fetchOutside: Fetch = async (address, init) => {
  const { origin } = address;
  if (!proxies.has(origin)) proxies.set(origin, proxyFor(address));
  const proxy = proxies.get(origin);
  return proxy ? throughProxy(proxy, address, init) : fetch(address, init);
};

async function throughProxy(
  proxy: UpstreamProxy,
  address: URL,
  { headers, signal }: RequestInit,
): Promise<Response> {
  const stop = signal ?? new AbortController().signal;
  try {
    const question = {
      method: 'GET',
      headers: Object.fromEntries(new Headers(headers)),
      body: Buffer.alloc(0),
      signal: stop,
      proxy,
    };
    return toResponse(await askUpstream(address, question));
  } catch (error) {
    throw stop.aborted ? error : new Error(unanswered(address, error, proxy));
  }
}

const WITHOUT_BODY = [204, 205, 304];

/** As fetch would answer; throws for a status that is none. */
function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct))
    for (const value of values) headers.append(name, value);
  const { statusCode: status = 0 } = answer;
  const isEmpty = WITHOUT_BODY.includes(status);
  if (isEmpty) answer.resume();
  // The same streams, by the name that browsers give them.
  const body = isEmpty ? null : (Readable.toWeb(answer) as NodeStream as ReadableStream);
  return new Response(body, { status, headers });
}
