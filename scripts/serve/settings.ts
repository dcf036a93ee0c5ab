import { API_VERSIONS, isApiVersion, type ApiVersion } from '@/domain/cloud/api-version';
import { readRegistries, type Registry } from '@/domain/images/registries';
import { Refusal } from './refusal';
import type { Target } from './runtime-config';
import { parseUpstream } from './forward/upstream';
import { proxyFor } from './forward/upstream-proxy';

/**
 * Where the console stands; `origins` are its public addresses, none of which means this machine alone, and
 * `base` the path it stands below there: '' for the root, or as in '/console'.
 */
export interface ServerPlace {
  readonly host?: string | undefined;
  readonly origins: readonly string[];
  readonly base: string;
  /** Of the document that it was started with, where it runs in a machine that tells. */
  readonly composeHash?: string | undefined;
}

export interface Settings {
  readonly port: number;
  readonly target: Target;
}

/** The public key of the sandbox; it is no secret and protects nothing. */
const sandboxKey = 'phak_sandbox';

export function readSettings(env: NodeJS.ProcessEnv, defaultPort: number): Settings {
  const port = readPortNumber(env['PORT'] || String(defaultPort), 'PORT');
  const target = { ...readTarget(env), ...readApiVersion(env), ...registriesIn(env) };
  if (target.kind === 'cloud' && target.upstream.protocol === 'http:') {
    // Forwarding to oneself would go round until the sockets run out.
    const upstreamPort = Number(target.upstream.port || 80);
    if (upstreamPort === port)
      throw new Refusal(`PHALA_API_URL names port ${port}, which is this console's own.`);
  }
  return { port, target };
}

/** Which version of the API the page asks for; nothing where the console's own choice stands. */
function readApiVersion(env: NodeJS.ProcessEnv): { apiVersion?: ApiVersion } {
  const asked = env['PHALA_API_VERSION'];
  if (!asked) return {};
  if (isApiVersion(asked)) return { apiVersion: asked };
  throw new Refusal(
    `PHALA_API_VERSION must be one of ${API_VERSIONS.join(', ')}; it was ${JSON.stringify(asked)}.`,
  );
}

function readTarget(env: NodeJS.ProcessEnv): Target {
  const upstream = env['PHALA_API_URL'];
  if (upstream) {
    const url = parseUpstream(upstream);
    return { kind: 'cloud', upstream: url, proxy: proxyFor(url) };
  }
  return readSandbox(env);
}

/** How the sandbox is to be: its key, how long a machine takes to run, and how many there are at first. */
export function readSandbox(env: NodeJS.ProcessEnv): Target & { kind: 'sandbox' } {
  const bootMs = readCount(env, 'SANDBOX_BOOT_MS', 'of milliseconds', 999_999);
  const machines = readCount(env, 'SANDBOX_MACHINES', 'up to 2000', 2000);
  const holding = readCount(env, 'SANDBOX_HOLDING', 'up to 2000', 2000);
  return {
    kind: 'sandbox',
    apiKey: readSandboxKey(env),
    ...(bootMs !== undefined && { bootMs }),
    ...(machines !== undefined && { machines }),
    ...(holding !== undefined && { holding }),
  };
}

/** The registries that may be asked for images, where the environment says which. */
function registriesIn(env: NodeJS.ProcessEnv): { registries?: readonly Registry[] } {
  if (!env['REGISTRIES']) return {};
  const registries = readRegistries(env['REGISTRIES']);
  if (typeof registries === 'string') throw new Refusal(registries);
  return { registries };
}

function readCount(env: NodeJS.ProcessEnv, name: string, of: string, most: number) {
  const text = env[name];
  if (!text) return undefined;
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Refusal(`${name} must be a whole number ${of}; it was ${JSON.stringify(text)}.`);
}

/** A key that cannot stand in a header would make every request fail without a reason. */
function readSandboxKey(env: NodeJS.ProcessEnv): string {
  const key = env['SANDBOX_API_KEY'] || sandboxKey;
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new Refusal('SANDBOX_API_KEY may hold visible ASCII characters only.');
}

/** 0 means "any free port". */
export function readPortNumber(text: string, name: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Refusal(
    `${name} must be a whole number from 0 to 65535; it was ${JSON.stringify(text)}.`,
  );
}
