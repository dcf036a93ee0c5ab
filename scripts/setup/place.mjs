import { ToolRefusal } from './entry.mjs';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/**
 * Where the console stands: at which addresses it is reached (PUBLIC_ORIGIN, none means this machine alone), and
 * where it listens (HOST). Read before anything is installed or built. Throws ToolRefusal.
 */
export function readPlace(env) {
  const origins = (env.PUBLIC_ORIGIN || '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map(readOrigin);
  const host = env.HOST || undefined;
  if (host !== undefined && !LOOPBACK.test(host) && origins.length === 0) {
    throw new ToolRefusal(
      `HOST is ${JSON.stringify(host)}, so others could reach this console. PUBLIC_ORIGIN must say at which address, as in PUBLIC_ORIGIN=https://console.example.com.`,
    );
  }
  return { host, origins };
}

/** Scheme, name and port of one address, as browsers send it. */
function readOrigin(text) {
  const refuse = (why) =>
    new ToolRefusal(
      `PUBLIC_ORIGIN ${why}; it must look like https://console.example.com, several with commas between.`,
    );
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw refuse(`holds ${JSON.stringify(text)}, which is no address`);
  if (!['http:', 'https:'].includes(url.protocol)) throw refuse('must be http or https');
  if (url.hostname.includes('*')) throw refuse('names addresses one by one');
  if (url.username || url.password || url.search || url.hash)
    throw refuse('holds more than scheme, name and port');
  if (url.pathname !== '/') throw refuse(`has the path ${url.pathname}, which is not served`);
  return url.origin;
}
