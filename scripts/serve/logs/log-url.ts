import { isIP } from 'node:net';

/** Where a machine's logs may come from. */
export interface LogOrigin {
  /** The host that the API itself is at, with its port where it has one of its own. */
  apiHost: string;
  /** The gateway domains that the same answer names. */
  gateways: readonly string[];
}

/** An address that may be asked for, or why not: the end of "The log is not fetched: …". */
export type AdmittedUrl = { url: URL } | { refusal: string };

const LONGEST = 4096;

/**
 * Judges the address of a log that an API's answer names: over https, at the API's own host or below a gateway
 * domain of the same answer, and nowhere else. What a name resolves to is judged when it is asked.
 */
export function admitLogUrl(text: string, { apiHost, gateways }: LogOrigin): AdmittedUrl {
  const url = readUrl(text);
  if (!url) return refuse('its address is none');
  if (url.protocol !== 'https:') return refuse('its address is not an https one');
  const { host, hostname, port } = url;
  const isApi = host === apiHost.toLowerCase();
  const isBelow = port === '' && isIP(bare(hostname)) === 0 && gateways.some(isAbove(hostname));
  if (isApi || isBelow) return { url };
  return refuse(
    `its host (${host.slice(0, 200)}) is neither the API’s nor below the app’s gateway`,
  );
}

/** In the sandbox there is one place alone: this server itself, at what the sandbox answers. */
export function admitOwnLogUrl(text: string, ownOrigin: string): AdmittedUrl {
  const url = readUrl(text);
  if (url?.origin === ownOrigin && url.pathname.startsWith('/api/v1/')) return { url };
  return refuse('in the sandbox a log comes from this server alone');
}

const refuse = (refusal: string): AdmittedUrl => ({ refusal });

/** A whole address without a user; the parser quietly mends what is refused here. */
function readUrl(text: string): URL | undefined {
  if (text.length > LONGEST || /[^\x21-\x7e]|\\/.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : undefined;
}

/** A domain of one label would be half of the internet. */
function isAbove(hostname: string): (gateway: string) => boolean {
  return (gateway) =>
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(gateway) && hostname.endsWith(`.${gateway.toLowerCase()}`);
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');
