import { ToolRefusal } from './entry.mjs';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/**
 * Where the console stands: at which addresses it is reached (PUBLIC_ORIGIN, none means this machine alone), below
 * which path there ('' for the root, or as in '/console'), and where it listens (HOST). Read before anything is
 * installed or built. Throws ToolRefusal.
 */
export function readPlace(env) {
  const addresses = (env.PUBLIC_ORIGIN || '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map(readAddress);
  const origins = addresses.map(({ origin }) => origin);
  const bases = addresses.map(({ base }) => base);
  if (new Set(bases).size > 1)
    throw refusal(`names the paths ${bases.map((one) => `${one}/`).join(' and ')}; one is served`);
  const host = env.HOST || undefined;
  if (host !== undefined && !LOOPBACK.test(host) && origins.length === 0) {
    throw new ToolRefusal(
      `HOST is ${JSON.stringify(host)}, so others could reach this console. PUBLIC_ORIGIN must say at which address, as in PUBLIC_ORIGIN=https://console.example.com.`,
    );
  }
  return { host, origins, base: bases[0] ?? '' };
}

const refusal = (why) =>
  new ToolRefusal(
    `PUBLIC_ORIGIN ${why}; it must look like https://console.example.com or https://example.com/console/, several with commas between.`,
  );

/** Scheme, name and port of one address, as browsers send them, and the path below which the console stands. */
function readAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw refusal(`holds ${JSON.stringify(text)}, which is no address`);
  if (!['http:', 'https:'].includes(url.protocol)) throw refusal('must be http or https');
  if (url.hostname.includes('*')) throw refusal('names addresses one by one');
  if (url.username || url.password || url.search || url.hash)
    throw refusal('holds more than scheme, name, port and path');
  const base = url.pathname.replace(/\/$/, '');
  // It goes into the page's HTML, and is compared as it is written.
  if (!/^(\/[\w~-][\w.~-]*)*$/.test(base))
    throw refusal(`has the path ${url.pathname}, which may hold plain names alone`);
  return { origin: url.origin, base };
}
