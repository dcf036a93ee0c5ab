import { expect, test } from 'vitest';
import { client, TEST_KEY, smallest } from '#sandbox/http/test-client';

const encode = (text: string) => new TextEncoder().encode(text);

test('a body over 2 MiB is 413', async () => {
  const { status, json } = await client().provision(`"${'x'.repeat(2 * 1024 * 1024)}"`);
  expect([status, json]).toEqual([413, { detail: expect.any(String) }]);
});

test('nothing is there before the first', async () => {
  expect((await client().call('/_sandbox/last-provision')).status).toBe(404);
});

test.each([
  ['a good request', encode(JSON.stringify(smallest(), null, 2))],
  ['a BOM, CRLF and trailing blanks', encode('\uFEFF{"name":"é\\r\\n"} \r\n')],
  ['what is no JSON', encode('no JSON')],
  ['what is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ['a failure on demand', encode('{"name":"fail-401"}')],
])('%s can be read back byte for byte', async (_, body) => {
  const { app, call } = client();
  const headers = { 'X-API-Key': TEST_KEY };
  await call('/cvms/provision', { method: 'POST', body });
  const response = await app.request('/api/v1/_sandbox/last-provision', { headers });
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
});

test('a name picks the last body that holds it', async () => {
  const { app, call } = client();
  for (const name of ['first-one', 'second-one']) {
    await call('/cvms/provision', { method: 'POST', body: JSON.stringify({ name }) });
  }
  const read = async (name: string) => {
    const path = `/api/v1/_sandbox/last-provision?name=${name}`;
    return app.request(path, { headers: { 'X-API-Key': TEST_KEY } });
  };
  expect(await (await read('first-one')).json()).toEqual({ name: 'first-one' });
  expect((await read('third-one')).status).toBe(404);
});

test('a body of somebody without the key is not kept', async () => {
  const { call, provision } = client();
  await provision(smallest(), { 'X-API-Key': 'phak_other' });
  expect((await call('/_sandbox/last-provision')).status).toBe(404);
});
