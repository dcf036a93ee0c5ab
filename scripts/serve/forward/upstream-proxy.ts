import type { Agent } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { Refusal } from '#scripts/serve/refusal';

/** What stands between this server and its upstream: a proxy that passes on what it cannot read. */
export interface UpstreamProxy {
  /** Name and port alone: the address may hold a password. */
  readonly name: string;
  readonly agent: Agent;
}

/**
 * The proxy that this process's environment names for an upstream (HTTPS_PROXY, or ALL_PROXY, less NO_PROXY), if
 * any. Throws Refusal for one that cannot be used.
 */
export function proxyFor(upstream: URL): UpstreamProxy | undefined {
  // What is http is on this machine, where no proxy is in between.
  const address = upstream.protocol === 'https:' ? getProxyForUrl(upstream.href) : '';
  if (address === '') return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw new Refusal(
      'HTTPS_PROXY (or ALL_PROXY) must be the address of an http proxy, as in http://proxy.example.com:3128.',
    );
  return { name: url.host, agent: new HttpsProxyAgent(url, { keepAlive: true }) };
}
