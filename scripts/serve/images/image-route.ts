import { Hono, type Context } from 'hono';
import type {
  AskRegistry,
  RegistryAnswer,
  RegistryQuestion,
} from '@/domain/images/registry-answer';
import { isDigest } from '@/domain/images/reference';
import { registryAsker } from '@/domain/images/registry/ask-registry';
import { registriesOf, type Target } from '#scripts/serve/runtime-config';
import { fetchOutside } from './fetch-outside';

const OTHERS_DIGEST =
  'the sandbox’s imitation answers in its place, and has only digests of its own.';

/** Questions at once over all pages; more wait for their turn. */
const AT_ONCE = 8;

/**
 * `GET /api/images?registry=&repository=&kind=&name=`: one document of a registry, as its bytes, asked for with
 * nothing of the browser's. In the sandbox an imitation answers for all registries.
 */
export function createImages(target: Target): Hono {
  const app = new Hono();
  const ask = taking(AT_ONCE, askerFor(target));
  app.get('/api/images', async (c) => {
    const question = isOwnPage(c) ? questionIn(c) : undefined;
    const answer: RegistryAnswer = question
      ? await ask(question, c.req.raw.signal)
      : { kind: 'failure', reason: 'not-allowed' };
    c.header('Cache-Control', 'no-store');
    if (answer.kind === 'failure') return c.json(answer);
    const claimed = answer.claimed === undefined ? {} : { 'X-Claimed-Digest': answer.claimed };
    return c.body(answer.bytes, 200, { 'Content-Type': 'application/octet-stream', ...claimed });
  });
  return app;
}

function askerFor(target: Target): AskRegistry {
  if (target.kind === 'cloud') return registryAsker(registriesOf(target), fetchOutside);
  let imitation: Promise<AskRegistry> | undefined;
  return async (question, signal) => {
    imitation ??= loadImitation(target);
    return (await imitation)(question, signal);
  };
}

/** Loaded when it is first asked: its images are made by hashing. */
async function loadImitation(target: Target): Promise<AskRegistry> {
  const { createRegistry } = await import('#sandbox/registry/registry');
  const registry = createRegistry();
  const ask = registryAsker(registriesOf(target), async (address, init) =>
    registry.fetch(new Request(address, init)),
  );
  return async (question, signal) => {
    const answer = await ask(question, signal);
    // A digest that was taken from a real registry is none that the imitation could have.
    const isReal =
      answer.kind === 'failure' && answer.reason === 'missing' && isDigest(question.name);
    return isReal ? { kind: 'failure', reason: 'failed', detail: OTHERS_DIGEST } : answer;
  };
}

/** A picture in a page of another site would come without an Origin; what browsers say of it tells. */
function isOwnPage(c: Context): boolean {
  return ['same-origin', 'none'].includes(c.req.header('sec-fetch-site') ?? 'none');
}

function questionIn(c: Context): RegistryQuestion | undefined {
  const { registry, repository, kind, name } = c.req.query();
  if (registry === undefined || repository === undefined || name === undefined) return undefined;
  return kind === 'manifests' || kind === 'blobs' || kind === 'tags'
    ? { registry, repository, kind, name }
    : undefined;
}

/** The same with at most so many questions at once. */
function taking(most: number, ask: AskRegistry): AskRegistry {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (question, signal) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await ask(question, signal);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
