import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ForwardRig } from './forward-rig';

let rig: ForwardRig;
beforeEach(async () => {
  rig = new ForwardRig();
  await rig.start();
});
afterEach(() => rig.stop());

describe('what comes back', () => {
  it('is status, body and four headers', async () => {
    rig.answer = (response) => {
      response.writeHead(429, {
        'content-type': 'application/problem+json',
        'retry-after': '7',
        'x-request-id': 'one',
        'set-cookie': 'session=1',
        'access-control-allow-origin': '*',
        'content-security-policy': 'default-src *',
        server: 'cloud',
        'x-answered-by': 'provision-console',
        connection: 'close',
      });
      response.end('{"detail":"slow down"}');
    };
    const got = await rig.ask('/api/v1/a');
    expect(got.status).toBe(429);
    expect(await got.text()).toBe('{"detail":"slow down"}');
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      'retry-after': '7',
      'x-request-id': 'one',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    for (const name of ['set-cookie', 'access-control-allow-origin', 'server', 'x-answered-by']) {
      expect(got.headers.has(name), name).toBe(false);
    }
  });

  it.each([204, 304])('is an empty %i', async (status) => {
    rig.answer = (response) => response.writeHead(status).end();
    const got = await rig.ask('/api/v1/a');
    expect(got.status).toBe(status);
    expect(await got.text()).toBe('');
  });

  it('is a HEAD without a body', async () => {
    const got = await rig.ask('/api/v1/a', { method: 'HEAD' });
    expect([got.status, await got.text()]).toEqual([200, '']);
    expect(rig.seen[0]?.method).toBe('HEAD');
  });

  it.each([301, 302, 303, 307, 308])('is no %i redirect', async (status) => {
    rig.answer = (response) =>
      response.writeHead(status, { location: 'https://evil.example/' }).end();
    const got = await rig.ask('/api/v1/a', { redirect: 'manual' });
    expect(got.status).toBe(502);
    expect(got.headers.has('location')).toBe(false);
    expect(await got.json()).toEqual({ detail: expect.stringContaining('redirect') });
  });

  it('is streamed', async () => {
    let finish = () => {};
    rig.answer = (response) => {
      response.write('first');
      finish = () => response.end('second');
    };
    const reader = (await rig.ask('/api/v1/a')).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    finish();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
  });

  it('is broken off when the upstream breaks off', async () => {
    rig.answer = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":');
      setTimeout(() => response.destroy(), 50);
    };
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const got = await rig.ask('/api/v1/a');
    await expect(got.text()).rejects.toThrow();
    expect(log.mock.calls).toEqual([[`${rig.origin.host} broke off its answer (ECONNRESET).`]]);
    log.mockRestore();
  });

  it('is a 502 with a detail when there is no upstream', async () => {
    rig.stopUpstream();
    const got = await rig.ask('/api/v1/a');
    expect([got.status, got.headers.get('x-answered-by')]).toEqual([502, 'provision-console']);
    expect(await got.json()).toEqual({
      detail: `${rig.origin.host} could not be reached (ECONNREFUSED).`,
    });
  });

  it('is a 502 when the upstream hangs up', async () => {
    rig.answer = (response) => response.destroy();
    expect((await rig.ask('/api/v1/a')).status).toBe(502);
  });
});

it('an abort of the page ends the request at the upstream', async () => {
  const ended = new Promise<void>((resolve) => {
    rig.answer = (response) => response.on('close', resolve);
  });
  const abort = new AbortController();
  const asked = rig.ask('/api/v1/slow', { signal: abort.signal });
  while (rig.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  abort.abort();
  await expect(asked).rejects.toThrow();
  await ended;
});
