import { isLoopbackHost } from '#scripts/serve/admission';
import { Refusal } from '#scripts/serve/refusal';

const shape = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<authority>[^/]+)(?<path>.*)$/is;

/** The origin that /api/v1 is forwarded to. The key travels there, so whatever is not plainly an origin is refused. */
export function parseUpstream(text: string): URL {
  const reason = refusalReason(text);
  if (reason)
    throw new Refusal(`PHALA_API_URL is not usable: ${reason}.\n  It was: ${JSON.stringify(text)}`);
  return new URL(new URL(text).origin);
}

/** Looks at the text itself: the URL parser quietly mends much of what should be refused. */
function refusalReason(text: string): string | undefined {
  if (/[^\x21-\x7e]/.test(text)) {
    return 'it holds a space, a control character or a letter outside ASCII';
  }
  if (text.includes('\\')) return 'it holds a backslash';
  const { scheme, authority, path } = shape.exec(text)?.groups ?? {};
  if (!scheme || !authority) return 'it is not a whole URL such as https://cloud-api.phala.com';
  if (authority.includes('@'))
    return 'it holds a user name or password; the key is typed on the page';
  if (/[?#]/.test(text)) return 'it has a query or a fragment; only the origin may be given';
  if (authority.includes('%')) return 'its host is percent-encoded';
  if (path && !/^\/(api\/v1\/?)?$/.test(path)) {
    return `its path is ${path}; only the origin may be given, and /api/v1 is added by itself`;
  }
  return schemeReason(scheme.toLowerCase(), text);
}

function schemeReason(scheme: string, text: string): string | undefined {
  if (scheme !== 'https' && scheme !== 'http') return `its scheme is ${scheme}; https is needed`;
  if (!URL.canParse(text)) return 'its host or port is not valid';
  const url = new URL(text);
  if (url.port === '0') return 'its port is 0';
  if (scheme === 'http' && !isLoopbackHost(url.hostname)) {
    return 'it is http, which would send the API key in the clear; https is needed (http only for this machine)';
  }
  return undefined;
}
