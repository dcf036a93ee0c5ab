import { expect, test } from 'vitest';
import { client, smallest, withCompose } from '#sandbox/http/test-client';

async function running(body = smallest()) {
  let now = 1_000_000;
  const api = client({ now: () => now, bootMs: 4_000 });
  await api.create(body);
  const wait = (ms: number) => {
    now += ms;
  };
  wait(4_000);
  const read = async (url: string) => {
    const response = await api.app.request(url);
    return { status: response.status, text: await response.text() };
  };
  return { ...api, wait, read };
}

const logsOf = async (call: Awaited<ReturnType<typeof running>>['call']) =>
  (await call('/cvms/my-app')).json.logs as Record<string, string>;

test('a machine’s own log is read at the address its answer names, without a key', async () => {
  const { call, read } = await running();
  const { serial = '', stdout = '', stderr = '' } = await logsOf(call);
  expect((await read(serial)).text).toMatch(
    /^\[dstack\] allocating\n[^]*compose hash [0-9a-f]{64}\n$/,
  );
  expect((await read(`${serial}&tail=1`)).text.split('\n')).toHaveLength(2);
  expect((await read(stdout)).text).toContain('create of my-app');
  expect((await read(stderr)).text).toBe('');
  const { syslog_endpoint } = (
    await call('/cvms/my-app', { headers: { 'X-Phala-Version': '2025-10-28' } })
  ).json;
  expect(await read(`${syslog_endpoint}&ch=serial`)).toEqual(await read(serial));
  expect((await read(`${syslog_endpoint}&ch=x`)).status).toBe(400);
});

test('a container’s log is a text, or lines of JSON', async () => {
  const { call, read, wait } = await running();
  wait(5_000);
  const [web] = (await call('/cvms/my-app/composition')).json.containers;
  expect(web).toMatchObject({ names: ['/dstack-web-1'], image: 'nginx' });
  const { text } = await read(`${web.log_endpoint}?text&bare&tail=2`);
  expect(text).toBe('GET /health 200 (1)\nGET /health 200 (2)\n');
  const { text: lines } = await read(`${web.log_endpoint}?timestamps&since=${1_008}`);
  const [{ channel, message }] = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([channel, Buffer.from(message, 'base64').toString()]).toEqual([
    'stdout',
    '1970-01-01T00:16:48.000Z GET /health 200 (2)\n',
  ]);
  expect((await read(web.log_endpoint.replace('web', 'nobody'))).status).toBe(404);
});

test('without public logs no container has an address', async () => {
  const { call, read } = await running(withCompose({ public_logs: false }));
  const { containers } = (await call('/cvms/my-app/composition')).json;
  expect(containers).toMatchObject([{ log_endpoint: null }]);
  const { container_log_base } = await logsOf(call);
  expect((await read(`${container_log_base}/dstack-web-1`)).status).toBe(403);
});

test('one that is followed goes on until nobody reads', async () => {
  const { call, app, wait } = await running();
  const { stdout = '' } = await logsOf(call);
  const response = await app.request(`${stdout}&follow`);
  const reader = response.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await next()).toContain('create of my-app');
  wait(1);
  await call('/cvms/my-app/restart', { method: 'POST' });
  wait(4_000);
  expect(await next()).toContain('restart of my-app');
  await reader?.cancel();
});
