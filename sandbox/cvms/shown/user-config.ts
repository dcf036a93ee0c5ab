import { z } from '@/domain/schema/zod';

const known = z.looseObject({
  hostname: z.string().nullish(),
  ssh_authorized_keys: z.array(z.string()).optional(),
  default_gateway_domain: z.string().nullish(),
});

/**
 * What `/dstack/user_config` holds: the server's own three keys, and over them a user's own where that
 * is a JSON object with the right types. How the cloud merges the two is not known; anything else that
 * a user sends is left out of this view.
 */
export function userConfig(
  given: string | null,
  hostname: string,
  default_gateway_domain: string,
): Record<string, unknown> {
  const own = known.safeParse(parse(given));
  const server = { hostname, ssh_authorized_keys: [], default_gateway_domain };
  return { ...server, ...(own.success && own.data) };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
