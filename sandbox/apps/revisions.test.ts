import { expect, test } from 'vitest';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';
import { client, smallest } from '#sandbox/http/test-client';

test('the first version is there, raw as the text of its hash, also after a deletion', async () => {
  const { call, create } = client();
  const { pair } = await create(smallest());
  const list = `/apps/app_${pair.app_id}/revisions`;
  const { json } = await call(list);
  expect(json).toMatchObject({
    total: 1,
    page: 1,
    page_size: 50,
    total_pages: 1,
    revisions: [{ compose_hash: pair.compose_hash, operation_type: 'create' }],
  });
  await call('/cvms/my-app', { method: 'DELETE' });
  const one = `/apps/${pair.app_id}/revisions/${json.revisions[0].revision_id}`;
  const { compose_file } = (await call(`${one}?raw_compose_file=true`)).json;
  expect(hashOfText(compose_file)).toBe(pair.compose_hash);
  expect((await call(one)).json.compose_file).toMatchObject({ name: '', salt: null });
});

test.each([
  ['/apps/nothing/revisions', 400],
  [`/apps/${'ab'.repeat(20)}/revisions`, 404],
  [`/apps/${'ab'.repeat(20)}`, 404],
  [`/apps/${'ab'.repeat(20)}/cvms`, 404],
])('%s answers %i', async (path, status) => {
  expect((await client().call(path)).status).toBe(status);
});
