import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const HOST = 'console.example.test';
const CLOUD = { kind: 'cloud', host: 'cloud-api.phala.com', apiVersion: '2026-01-21' };
const SANDBOX = { kind: 'sandbox', host: HOST, apiVersion: '2026-01-21' };

const answer = (body: string, type = 'application/json', status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': type } });
const json = (body: unknown) => answer(JSON.stringify(body));

/** A page of its own, whose server answers for /config.json as told. */
async function page(fetched: () => Promise<Response>) {
  vi.resetModules();
  vi.stubGlobal('fetch', vi.fn(fetched));
  vi.stubGlobal('window', { location: { host: HOST } });
  const { apiKey } = await import('./key');
  return { apiKey, ...(await import('./target')) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the page speaks to', () => {
  it.each<[string, () => Promise<Response>, string]>([
    ['no such file', async () => answer('Not found', 'text/plain', 404), 'missing'],
    ['no server', async () => Promise.reject(new TypeError('Failed to fetch')), 'missing'],
    ['the page in its place', async () => answer('<!doctype html>', 'text/html'), 'missing'],
    ['a refusal', async () => answer('{"detail":"localhost only"}', undefined, 403), 'missing'],
    ['an empty file', async () => answer(''), 'broken'],
    ['half a file', async () => answer('{"target":'), 'broken'],
    ['another file', async () => json({ name: 'app', icons: [] }), 'broken'],
    ['an unknown kind', async () => json({ target: { ...CLOUD, kind: 'real' } }), 'broken'],
    ['a path as host', async () => json({ target: { ...CLOUD, host: 'a.test/x' } }), 'broken'],
    ['a login in the host', async () => json({ target: { ...CLOUD, host: 'a@b' } }), 'broken'],
    ['a line end', async () => json({ target: { ...CLOUD, apiVersion: '1\n2' } }), 'broken'],
    ['a prototype', async () => answer('{"__proto__":{"target":{"kind":"cloud"}}}'), 'broken'],
    ['endless bytes', async () => answer(`"${'x'.repeat(5 * 1024 * 1024)}"`), 'broken'],
  ])('is unknown after %s', async (_what, fetched, why) => {
    const { target, loadTarget, isKnown, apiKey } = await page(fetched);
    expect(target.get()).toEqual({ kind: 'looking' });
    await loadTarget();
    expect(target.get()).toEqual({ kind: 'unknown', why });
    expect(isKnown(target.get())).toBe(false);
    expect(apiKey.status.get()).toBe('missing');
  });

  it.each([
    [CLOUD, 'Phala Cloud'],
    [{ ...CLOUD, host: 'phala.example.test:8443' }, 'phala.example.test:8443'],
    [{ ...CLOUD, host: '[::1]:4174' }, '[::1]:4174'],
    [SANDBOX, 'Sandbox'],
  ])('is what its server says, named by the host: %j', async (told, name) => {
    const { target, loadTarget, isKnown, targetName } = await page(async () =>
      json({ target: { ...told, name: 'Phala Cloud' } }),
    );
    await loadTarget();
    const known = target.get();
    expect(known).toEqual(told);
    expect(isKnown(known) && targetName(known)).toBe(name);
  });

  it('hands out a key for the sandbox alone', async () => {
    const sandbox = await page(async () => json({ target: SANDBOX, apiKey: 'phak_sandbox' }));
    await sandbox.loadTarget();
    expect(sandbox.apiKey.get()).toBe('phak_sandbox');
    const cloud = await page(async () => json({ target: CLOUD, apiKey: 'phak_planted' }));
    await cloud.loadTarget();
    expect(cloud.apiKey.get()).toBeUndefined();
  });

  it('is not waited for longer than three seconds, and still known when it comes', async () => {
    let tell: (response: Response) => void = () => undefined;
    const { target, loadTarget, whyUnknown } = await page(
      () => new Promise((resolve) => (tell = resolve)),
    );
    const loaded = loadTarget();
    await vi.advanceTimersByTimeAsync(2999);
    expect(target.get()).toEqual({ kind: 'looking' });
    await vi.advanceTimersByTimeAsync(1);
    await loaded;
    expect(target.get()).toEqual({ kind: 'unknown', why: 'late' });
    expect(whyUnknown(target.get())).toContain('has not come');
    tell(json({ target: SANDBOX }));
    await vi.waitFor(() => expect(target.get()).toEqual(SANDBOX));
  });

  it('can be asked for again, and once known stays', async () => {
    let next = answer('', 'text/plain', 404);
    const { target, loadTarget, apiKey } = await page(async () => next);
    await loadTarget();
    expect(target.get().kind).toBe('unknown');
    next = json({ target: CLOUD });
    await loadTarget();
    expect(target.get()).toEqual(CLOUD);
    next = json({ target: SANDBOX, apiKey: 'phak_other' });
    await loadTarget();
    expect(target.get()).toEqual(CLOUD);
    expect(apiKey.get()).toBeUndefined();
  });

  it.each(['missing', 'late', 'broken'] as const)('says in one sentence why: %s', async (why) => {
    const { whyUnknown } = await page(async () => json({}));
    const sentence = whyUnknown({ kind: 'unknown', why });
    expect(sentence).toMatch(
      /^This page’s server, console\.example\.test, .*nothing can be sent\.$/,
    );
    expect(sentence.match(/\. /g)).toBeNull();
  });
});
