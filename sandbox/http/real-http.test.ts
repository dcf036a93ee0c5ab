import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSandbox } from '#sandbox/app';
import { TEST_KEY, smallest } from './test-client';

let server: Server;
let base: string;
let lines: string[];

beforeEach(async () => {
  lines = [];
  const app = createSandbox({ slowMs: 60_000, log: (line) => lines.push(line) });
  // Without options the adaptor makes a plain HTTP server.
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  vi.restoreAllMocks();
});

const ask = (name: string, signal?: AbortSignal) =>
  fetch(`${base}/cvms/provision`, {
    method: 'POST',
    headers: { 'X-API-Key': TEST_KEY, 'Content-Type': 'application/json' },
    body: JSON.stringify(smallest({ name })),
    ...(signal && { signal }),
  });

test('a request over a socket', async () => {
  const answer = (await (await ask('my-app')).json()) as { compose_hash: string };
  expect(answer.compose_hash).toMatch(/^[0-9a-f]{64}$/);
});

test('fail-truncated cuts the connection inside the JSON, quietly', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
  const response = await ask('fail-truncated');
  expect(response.status).toBe(200);
  const chunks: Uint8Array[] = [];
  const reading = (async () => {
    for await (const chunk of response.body ?? []) chunks.push(chunk);
  })();
  await expect(reading).rejects.toThrow();
  const text = Buffer.concat(chunks).toString();
  expect(text).toMatch(/^\{"compose_hash":"[0-9a-f]{64}"/);
  expect(() => JSON.parse(text)).toThrow();
  expect(complaints).not.toHaveBeenCalled();
});

test('fail-drip sends on until nobody reads', async () => {
  const stopped = vi.spyOn(globalThis, 'clearInterval');
  const reader = (await ask('fail-drip')).body?.getReader();
  for (let i = 0; i < 3; i += 1) expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
  expect(stopped).not.toHaveBeenCalled();
  await reader?.cancel();
  await vi.waitFor(() => expect(stopped).toHaveBeenCalled(), { timeout: 20_000 });
});

test('fail-slow stops waiting when the client goes', async () => {
  const abort = new AbortController();
  const answer = ask('fail-slow', abort.signal);
  setTimeout(() => abort.abort(), 100);
  await expect(answer).rejects.toThrow();
  await vi.waitFor(() => expect(lines.join()).toMatch(/provision 499/), { timeout: 20_000 });
});

test('a body over the limit is refused, with and without a length', async () => {
  const big = 'x'.repeat(2 * 1024 * 1024 + 1);
  for (const body of [big, new Blob([big]).stream()]) {
    const init = { method: 'POST', headers: { 'X-API-Key': TEST_KEY }, body, duplex: 'half' };
    expect((await fetch(`${base}/cvms/provision`, init as RequestInit)).status).toBe(413);
  }
});
