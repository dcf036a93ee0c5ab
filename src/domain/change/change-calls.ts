import type { Members } from '@/domain/schema/members';
import type { EnvUpdate } from './env-update';

/** Values that were sealed to the app's checked key: hex without 0x. */
export interface EncryptedValues {
  hex: string;
  names: readonly string[];
}

/** A change as its two calls; neither can be written without the other's answer about the variables. */
export interface ChangeCalls {
  /** The body of `POST /cvms/{id}/compose_file/provision`: the whole document, flat. */
  provision: string;
  /** The body of `PATCH /cvms/{id}/compose_file` for the hash that the server gave: never a local one. */
  apply: (serverHash: string, sealed?: EncryptedValues) => string;
}

/**
 * The two calls of a change. `update_env_vars` is written by one line into both. Throws where values are given although
 * none change, or are those of other names: that is a fault of the program and not of a person.
 */
export function changeCalls(next: Members, env: EnvUpdate): ChangeCalls {
  const said = { update_env_vars: env.update_env_vars };
  return {
    provision: JSON.stringify({ ...next, ...said }, null, 2),
    apply(serverHash, sealed) {
      if (sealed && !env.update_env_vars)
        throw new Error('Values are given for a change without any.');
      if (sealed && sealed.names.join('\n') !== env.names.join('\n')) {
        throw new Error('The values given are those of other names.');
      }
      const body = {
        compose_hash: serverHash,
        ...said,
        ...(sealed && { env_keys: [...sealed.names], encrypted_env: sealed.hex }),
      };
      return JSON.stringify(body, null, 2);
    },
  };
}

/** The body of `PATCH /cvms/{id}/envs`: values alone, all of them; the names stay as they are. */
export function valuesBody({ hex, names }: EncryptedValues): string {
  return JSON.stringify({ env_keys: [...names], encrypted_env: hex }, null, 2);
}
