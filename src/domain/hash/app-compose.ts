import { documentedMember } from '@/domain/request/inner-keys';
import { composeFile, type ComposeFile } from '@/domain/request/request';

/** The measured document: the app-compose.json the guest receives. */
export type AppCompose = Record<string, unknown>;

const KNOWN = Object.keys(composeFile.shape);

/**
 * The document the server makes of a valid `compose_file`: API defaults under the given values,
 * nulls dropped, undocumented keys left aside wherever they are. An empty pre-launch script is left out, because the
 * server replaces it (Phala docs, set-secure-environment-variables). Throws a ZodError when the
 * input does not fit the schema.
 */
export function appCompose(input: ComposeFile): AppCompose {
  const filled: Record<string, unknown> = { allowed_envs: [], ...composeFile.parse(input) };
  return Object.fromEntries(
    KNOWN.filter((key) => filled[key] !== null && filled[key] !== undefined)
      .filter((key) => !(key === 'pre_launch_script' && filled[key] === ''))
      .map((key) => [key, documentedMember(key, filled[key]).documented]),
  );
}
