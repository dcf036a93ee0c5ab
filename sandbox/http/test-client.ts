import { createSandbox, type SandboxOptions } from '#sandbox/app';

export const TEST_KEY = 'phak_sandbox';
export const SMALL_COMPOSE = 'services:\n  web:\n    image: nginx\n';

/** A body with only what the API requires. */
export function smallest(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'my-app',
    compose_file: { name: '', docker_compose_file: SMALL_COMPOSE },
    ...change,
  };
}

/** The same with changes inside compose_file. */
export function withCompose(change: Record<string, unknown>): Record<string, unknown> {
  return smallest({ compose_file: { name: '', docker_compose_file: SMALL_COMPOSE, ...change } });
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body, or undefined when it is not JSON. Tests name what they expect of it. */
  // oxlint-disable-next-line typescript/no-explicit-any -- an answer has as many shapes as there are tests.
  json: any;
}

/** A fresh sandbox and the calls that tests make of it. */
export function client(options: SandboxOptions = {}) {
  const app = createSandbox({ empty: true, ...options });
  const call = async (path: string, init: RequestInit = {}): Promise<TestAnswer> => {
    const headers = new Headers(init.headers);
    if (!headers.has('x-api-key')) headers.set('x-api-key', TEST_KEY);
    const response = await app.request(`/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
  const provision = (body: unknown, headers: Record<string, string> = {}) =>
    call('/cvms/provision', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const post = (path: string, body: unknown) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const commit = (body: unknown) => post('/cvms', body);
  /** Both phases of a body; the pair that was committed comes along. */
  const create = async (body: unknown, more: Record<string, unknown> = {}) => {
    const { compose_hash, app_id } = (await provision(body)).json;
    const pair = { compose_hash, app_id };
    return { pair, ...(await commit({ ...pair, ...more })) };
  };
  return { app, call, provision, post, commit, create };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
