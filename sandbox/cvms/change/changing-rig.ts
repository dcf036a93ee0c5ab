import { encryptEnvVars } from '@phala/cloud';
import { client, SMALL_COMPOSE, TEST_KEY } from '#sandbox/http/test-client';
import type { SandboxOptions } from '#sandbox/app';

/** The app id of tests on chain, as a wallet would have made it. */
export const TEST_APP = 'ab'.repeat(20);
export const OTHER_COMPOSE = 'services:\n  web:\n    image: nginx:1.29\n';

type CallOptions = { headers?: Record<string, string>; without?: 'key' };

/** A running machine in a sandbox where nothing takes time, and the calls that change it. */
export async function changing(
  { name = 'my-app', kms = 'PHALA', compose = {} as Record<string, unknown> } = {},
  options: SandboxOptions = {},
) {
  const api = client({ bootMs: 0, ...options });
  const document = {
    name: '',
    docker_compose_file: SMALL_COMPOSE,
    allowed_envs: ['A'],
    ...compose,
  };
  const body = { name, kms, compose_file: document };
  const provision = (await api.provision(body)).json;
  const app_id: string = provision.app_id ?? TEST_APP;
  const { json } = await api.commit({ app_id, compose_hash: provision.compose_hash });
  const send =
    (method: string) =>
    (path: string, sent?: unknown, more: CallOptions = {}) =>
      api.call(path, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(more.without === 'key' ? { 'X-API-Key': '' } : { 'X-API-Key': TEST_KEY }),
          ...more.headers,
        },
        ...(sent !== undefined && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
      });
  const [patch, post] = [send('PATCH'), send('POST')];
  const path = `/cvms/${name}`;
  const now = async () => (await api.call(path)).json;
  const stored = async () => (await api.call(`${path}/compose_file?raw=true`)).text;
  /** A wallet's transaction that registers a hash, or a device, with the app's contract. */
  const register = async (word: string, call: 'hash' | 'device' = 'hash') => {
    // The first four bytes of the keccak of addComposeHash(bytes32) and addDevice(bytes32).
    const data = `${call === 'hash' ? '0xdfc77223' : '0x2a819728'}${word}`;
    return post('/_sandbox/chain/transactions', { to: `0x${app_id}`, data });
  };
  const sealed = async (env: { key: string; value: string }[]) =>
    encryptEnvVars(env, (await now()).kms_info.encrypted_env_pubkey);
  const env = async () => (await api.call(`/_sandbox/cvms/${name}/env`)).json;
  const uuid: string = json.vm_uuid;
  return { ...api, app_id, uuid, path, document, patch, post, now, stored, register, sealed, env };
}
