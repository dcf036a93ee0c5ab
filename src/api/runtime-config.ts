import { z } from '@/domain/schema/zod';

const schema = z.object({
  target: z.object({
    kind: z.enum(['sandbox', 'cloud']),
    name: z.string(),
    host: z.string(),
    apiVersion: z.string(),
  }),
  apiKey: z.string().optional(),
});

/** Which API the server behind this page speaks to; decided when that server started. */
export type RuntimeConfig = z.output<typeof schema>;

/** For a page hosted without our server: the cloud behind the same origin. */
const FALLBACK: RuntimeConfig = {
  target: {
    kind: 'cloud',
    name: 'Phala Cloud',
    host: window.location.host,
    apiVersion: '2026-01-21',
  },
};

let config = FALLBACK;

export const runtimeConfig = (): RuntimeConfig => config;

/** Reads /config.json, giving up after three seconds so that the page always starts. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  try {
    const response = await fetch('/config.json', { signal: AbortSignal.timeout(3000) });
    config = schema.parse(await response.json());
  } catch {
    config = FALLBACK;
  }
  return config;
}
