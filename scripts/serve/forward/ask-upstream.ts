import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { UpstreamProxy } from './upstream-proxy';

/** Longer than the page waits, so that the page is the one that gives up. */
const idleMs = 120_000;

interface Question {
  method: string;
  headers: Record<string, string>;
  body: Buffer;
  /** Of the browser: leaving the page ends the request behind us too. */
  signal: AbortSignal;
  proxy?: UpstreamProxy | undefined;
}

/**
 * One request as it is, and the head of its answer. node:http and not fetch: fetch adds headers of its
 * own and unpacks the body.
 */
export function askUpstream(
  target: URL,
  { body, proxy, ...options }: Question,
): Promise<IncomingMessage> {
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = send(target, { ...options, agent: proxy?.agent }, resolve);
    // What a proxy says instead of the upstream must not be taken for the upstream's answer.
    outgoing.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) outgoing.destroy(new ProxyRefused(`it answered ${statusCode}`));
    });
    // An answer that changes the protocol is none to us; unheard, it would leave the request open.
    outgoing.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer);
    });
    outgoing.setTimeout(idleMs, () => outgoing.destroy(new Error(`silent for ${idleMs / 1000} s`)));
    outgoing.on('error', reject);
    outgoing.on('close', () => reject(new Error('closed')));
    outgoing.end(body);
  });
}

class ProxyRefused extends Error {}

/** Why there was no answer, in words. */
export function unanswered({ host: asked }: URL, error: unknown, proxy?: UpstreamProxy): string {
  const reason = reasonOf(error);
  if (proxy && error instanceof ProxyRefused)
    return `The proxy ${proxy.name} does not lead to ${asked} (${reason}).`;
  const host = proxy ? `${asked} through the proxy ${proxy.name}` : asked;
  if (reason.startsWith('HPE_')) return `${host} sent what is no HTTP answer (${reason}).`;
  if (reason === 'ECONNRESET' || reason === 'EPIPE')
    return `${host} closed the connection before it answered (${reason}).`;
  return hasCode(error)
    ? `${host} could not be reached (${reason}).`
    : `${host} did not answer (${reason}).`;
}

/** A system's code where there is one. */
export function reasonOf(error: unknown): string {
  if (hasCode(error)) return error.code;
  return error instanceof Error ? error.message : 'unknown error';
}

function hasCode(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
