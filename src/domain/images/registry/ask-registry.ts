import { maySendTo, type Registry } from '@/domain/images/registries';
import { isRepository, isTagOrDigest } from '@/domain/images/reference';
import {
  MOST_ANSWERED,
  type AskRegistry,
  type RegistryAnswer,
  type RegistryQuestion,
} from '@/domain/images/registry-answer';
import { tokenQuestion } from './challenge';
import { limitOf } from './limit-of';
import { readBounded } from './read-bounded';

/** How one address is fetched; `fetch` itself, or the sandbox's own registry. */
export type Fetch = (address: URL, init: RequestInit) => Promise<Response>;

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** For a whole answer, body and all. */
const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 3;
/** Bytes of a token's answer. */
const MOST_TOKEN = 64 * 1024;

interface Options {
  /** Milliseconds for a whole answer. */
  patienceMs?: number;
}

/**
 * Asks registries as `docker pull` does, without credentials: the OCI distribution API with the
 * anonymous token flow. Only the registries of the list are asked, only their own hosts are followed,
 * and nothing of the person's request goes along.
 */
export function registryAsker(
  registries: readonly Registry[],
  fetch: Fetch,
  { patienceMs = PATIENCE_MS }: Options = {},
): AskRegistry {
  const tokens = new Map<string, string>();

  return async (question, signal) => {
    const registry = registries.find(({ name }) => name === question.registry);
    if (!registry || !isAsked(question)) return { kind: 'failure', reason: 'not-allowed' };
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(patienceMs);
    const stop = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      return await answerOf(registry, question, stop);
    } catch (error) {
      if (signal?.aborted) throw error;
      return failed(limit.aborted ? `no answer in ${patienceMs / 1000} s.` : reasonOf(error));
    }
  };

  async function answerOf(
    registry: Registry,
    question: RegistryQuestion,
    signal: AbortSignal,
  ): Promise<RegistryAnswer> {
    const scope = `${registry.name}/${question.repository}`;
    let answer = await follow(registry, question, tokens.get(scope), signal);
    if (answer.status === 401) {
      const token = await newToken(registry, question, answer, signal);
      if (typeof token !== 'string') return token;
      tokens.set(scope, token);
      answer = await follow(registry, question, token, signal);
    }
    return read(answer, signal);
  }

  /** The answer at the end of what a registry may redirect to. */
  async function follow(
    registry: Registry,
    question: RegistryQuestion,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<Response> {
    let address = new URL(pathOf(question), registry.origin);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const headers = new Headers({ Accept: question.kind === 'manifests' ? MANIFESTS : '*/*' });
      // A token is for the registry, not for the store that it sends to.
      if (token !== undefined && address.origin === registry.origin)
        headers.set('Authorization', `Bearer ${token}`);
      const answer = await fetch(address, { headers, redirect: 'manual', signal });
      if (answer.status < 300 || answer.status >= 400) return answer;
      await answer.body?.cancel();
      const next = new URL(answer.headers.get('Location') ?? '', address);
      if (!maySendTo(registry, registry.redirects, next))
        throw new Error(`it sends on to ${next.host}, which is not among its own hosts.`);
      address = next;
    }
    throw new Error('it sends on and on.');
  }

  async function newToken(
    registry: Registry,
    question: RegistryQuestion,
    refused: Response,
    signal: AbortSignal,
  ): Promise<string | RegistryAnswer> {
    await refused.body?.cancel();
    const realm = tokenQuestion(refused.headers.get('WWW-Authenticate'), question.repository);
    if (!realm) return { kind: 'failure', reason: 'login' };
    if (!maySendTo(registry, registry.realms, realm))
      throw new Error(`it sends for a token to ${realm.host}, which is not among its own hosts.`);
    const answer = await fetch(realm, { redirect: 'error', signal });
    if (answer.status === 401 || answer.status === 403) {
      await answer.body?.cancel();
      return { kind: 'failure', reason: 'login' };
    }
    if (!answer.ok) return read(answer, signal);
    const token = tokenIn(await readBounded(answer, MOST_TOKEN, signal));
    return token ?? failed('its token could not be read.');
  }
}

/** Whether a question names something that a registry could have; nothing else becomes an address. */
function isAsked({ repository, kind, name }: RegistryQuestion): boolean {
  return isRepository(repository) && (kind === 'tags' ? name === '' : isTagOrDigest(name));
}

function pathOf({ repository, kind, name }: RegistryQuestion): string {
  return `/v2/${repository}/${kind === 'tags' ? 'tags/list?n=1000' : `${kind}/${name}`}`;
}

async function read(answer: Response, signal: AbortSignal): Promise<RegistryAnswer> {
  if (answer.status === 200)
    return {
      kind: 'content',
      bytes: await readBounded(answer, MOST_ANSWERED, signal),
      claimed: answer.headers.get('Docker-Content-Digest') ?? undefined,
    };
  await answer.body?.cancel();
  if (answer.status === 404) return { kind: 'failure', reason: 'missing' };
  if (answer.status === 401 || answer.status === 403) return { kind: 'failure', reason: 'login' };
  if (answer.status === 429) return { kind: 'failure', ...limitOf(answer.headers) };
  return failed(`it answered with ${answer.status}.`);
}

function tokenIn(bytes: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== 'object' || value === null) return undefined;
    const token: unknown = Reflect.get(value, 'token') ?? Reflect.get(value, 'access_token');
    return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}

const failed = (detail: string): RegistryAnswer => ({ kind: 'failure', reason: 'failed', detail });

function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return `the connection failed (${cause.code}).`;
  const said = error instanceof Error ? error.message : '';
  return said.endsWith('.') ? said : 'the connection failed.';
}
