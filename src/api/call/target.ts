import { basePath } from '@/ui/browser/base-path';
import { createStore, type Watched } from '@/ui/browser/store';
import { z } from '@/domain/schema/zod';
import { NotTheApi } from './failures';
import { apiKey } from './key';
import { readBody } from './read-body';

/** A host, as it goes into an address that people copy; an API version, as it goes into a header. */
const host = z.string().regex(/^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i);
const apiVersion = z.string().regex(/^[\w.-]{1,40}$/);
const schema = z.object({
  target: z.object({ kind: z.enum(['sandbox', 'cloud']), host, apiVersion }),
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
  registries: z.array(z.string().max(260)).max(50).catch([]).default([]),
});

/** What the server behind this page says that it passes requests on to. */
export type KnownTarget = z.output<typeof schema>['target'];

/** Why the page knows no API: its server has no such file, is not done telling, or cannot be understood. */
type Why = 'missing' | 'late' | 'broken';

export type ApiTarget = KnownTarget | { kind: 'looking' } | { kind: 'unknown'; why: Why };

let isAsked = false;
const current = createStore<ApiTarget>({ kind: 'looking' }, () => {
  // Not before somebody looks: the built page is drawn without a target, and must be live before it has one.
  if (!isAsked) void loadTarget();
  isAsked = true;
  return () => undefined;
});

/**
 * Which API the page speaks to, once its server said so, which is asked when this is first watched. It never
 * goes back from known to unknown.
 */
export const target: Watched<ApiTarget> = current;

export const isKnown = (one: ApiTarget): one is KnownTarget =>
  one.kind === 'sandbox' || one.kind === 'cloud';

/** The registries that this page's server asks for images, by name; none until it said so. */
export const registries = createStore<readonly string[]>([]);

/** Whether something that may be the API has answered a call of this page yet. */
export const apiAnswered = createStore(false);

/** By the host and not by a name that the server gives itself. */
export function targetName(one: KnownTarget): string {
  if (one.kind === 'sandbox') return 'Sandbox';
  return one.host === 'cloud-api.phala.com' ? 'Phala Cloud' : one.host;
}

const WAIT_MS = 3000;
const GIVE_UP_MS = 60_000;

/**
 * Reads /config.json. Settles after three seconds at most, so that the page always starts; what comes later
 * still counts.
 */
export async function loadTarget(): Promise<void> {
  const asked = ask();
  const late = new Promise<Asked>((resolve) => setTimeout(() => resolve(unknown('late')), WAIT_MS));
  settle(await Promise.race([asked, late]));
  void asked.then(settle);
}

interface Asked {
  target: ApiTarget;
  registries?: readonly string[];
  sandboxKey?: string | undefined;
}

const unknown = (why: Why): Asked => ({ target: { kind: 'unknown', why } });

function settle(asked: Asked): void {
  if (isKnown(current.get())) return;
  if (asked.sandboxKey !== undefined) apiKey.enterPublic(asked.sandboxKey);
  if (asked.registries) registries.set(asked.registries);
  current.set(asked.target);
}

async function ask(): Promise<Asked> {
  let text: string;
  try {
    const response = await fetch(`${basePath}/config.json`, {
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    // Many static hosts answer every address with their page.
    const isPage = /html/i.test(response.headers.get('Content-Type') ?? '');
    if (!response.ok || isPage) return unknown('missing');
    text = await readBody(response);
  } catch (failure) {
    return unknown(failure instanceof NotTheApi ? 'broken' : 'missing');
  }
  try {
    const { target: told, apiKey: handedOut, registries: asked } = schema.parse(JSON.parse(text));
    // Only the embedded sandbox hands out its key, which is public.
    const sandboxKey = told.kind === 'sandbox' ? handedOut : undefined;
    return { target: told, registries: asked, sandboxKey };
  } catch {
    return unknown('broken');
  }
}

/** Why nothing can be sent, in one sentence. */
export function whyUnknown(one: ApiTarget): string {
  // Also said in the built page, which no server has sent yet.
  if (one.kind !== 'unknown') {
    return 'This page’s server has not said yet which API it passes requests on to, so nothing can be sent.';
  }
  const server = `This page’s server, ${window.location.host},`;
  switch (one.why) {
    case 'missing':
      return `${server} does not say which API it passes requests on to (it has no /config.json), so nothing can be sent.`;
    case 'late':
      return `${server} has not said yet which API it passes requests on to (its /config.json has not come), so nothing can be sent.`;
    case 'broken':
      return `${server} does not say in a way that can be understood which API it passes requests on to (its /config.json), so nothing can be sent.`;
  }
}
