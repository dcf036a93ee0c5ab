import { readDetail } from '@/domain/cloud/machines/machine-detail';
import { answering, CacheAround } from '@/testing/answering';
import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ImageCautions } from './ImageCautions';

const CONTRACT = 'ab'.repeat(20);

afterEach(() => vi.unstubAllGlobals());

async function draw(
  images: string[] | undefined,
  { isDev = false, chain = 8453 as number | null } = {},
) {
  const contract = {
    contract_address: `0x${CONTRACT}`,
    os_images: images?.map((name) => ({ name })),
  };
  const calls = await answering(() =>
    images ? Response.json({ contracts: [contract] }) : Response.json({}, { status: 500 }),
  );
  const detail = readDetail({
    status: 'running',
    os: { is_dev: false },
    kms_type: 'base',
    kms_info: { chain_id: chain, dstack_kms_address: `0x${CONTRACT}` },
  });
  const next = { name: 'dstack-0.5.9', hash: undefined, isDev, isCurrent: false };
  await render(
    <CacheAround>
      <ImageCautions next={next} detail={detail} />
    </CacheAround>,
  );
  return calls;
}

test.each([
  ['allowed', ['dstack-0.5.9'], /contract allows this image/],
  ['not allowed', ['dstack-0.5.7'], /contract does not allow this image.*not start/],
  ['not known', undefined, /A contract decides about this app/],
])('an image that is %s on chain', async (_, images, words) => {
  const calls = await draw(images);
  await expect.element(page.getByText(words)).toBeVisible();
  // React draws twice in tests, and so asks twice.
  expect(new Set(calls.map(({ path }) => path))).toEqual(new Set(['/kms/on-chain/base']));
  await axeClean();
});

test('a development image lets people in, and without a contract none is asked', async () => {
  const calls = await draw([], { isDev: true, chain: null });
  await expect.element(page.getByText(/lets people in by SSH/)).toBeVisible();
  expect(calls).toEqual([]);
});
