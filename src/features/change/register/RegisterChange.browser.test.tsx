import { answering, CacheAround } from '@/testing/answering';
import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { RegisterChange } from './RegisterChange';

const HASH = 'ab'.repeat(32);
const DEVICE = 'cd'.repeat(32);
const APP = '52908400098527886e0f7030069857d2e4169ee7';
const TRANSACTION = `0x${'ef'.repeat(32)}`;

afterEach(() => vi.unstubAllGlobals());

async function draw(answer: () => Response, info: object = {}) {
  const calls = await answering(({ path }) =>
    path.endsWith('/kms-info') ? Response.json(info) : answer(),
  );
  const onRegistered = vi.fn<(hash: string) => void>();
  await render(
    <CacheAround>
      <RegisterChange
        appId={`0x${APP}`}
        chainId={8453}
        composeHash={HASH}
        deviceId={`0x${DEVICE}`}
        onRegistered={onRegistered}
      />
    </CacheAround>,
  );
  return { calls, onRegistered };
}

const says = (is_allowed: boolean, hash: boolean, device: boolean) =>
  Response.json({ is_allowed, compose_hash_allowed: hash, device_id_allowed: device });

const call = (name: string) => page.getByRole('region', { name });
const goOn = page.getByRole('button', { name: 'Go on with this transaction' });
const field = page.getByRole('textbox', { name: 'Hash of the transaction' });

test('both calls are shown where both are missing, and the transaction is taken back', async () => {
  const { calls, onRegistered } = await draw(() => says(false, false, false));
  await expect.element(call('addDevice(bytes32)')).toBeVisible();
  await expect
    .element(call('addComposeHash(bytes32)').getByText(`0xdfc77223${HASH}`))
    .toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')).toEqual({
    method: 'POST',
    path: `/apps/${APP}/is-allowed`,
    body: { compose_hash: HASH, device_id: DEVICE, chain_id: 8453 },
  });
  await axeClean();
  await expect.element(page.getByRole('button', { name: /registered/ })).not.toBeInTheDocument();
  await field.fill(`0x${HASH}`);
  await userEvent.keyboard('{Enter}');
  expect(onRegistered).not.toHaveBeenCalled();
  await userEvent.tab();
  await expect.element(page.getByText(/This is the compose hash/)).toBeVisible();
  await field.fill(`https://basescan.org/tx/${TRANSACTION}`);
  await expect
    .element(page.getByRole('link', { name: 'See whether it is confirmed' }))
    .toHaveAttribute('href', `https://basescan.org/tx/${TRANSACTION}`);
  await goOn.click();
  expect(onRegistered.mock.calls).toEqual([[TRANSACTION]]);
});

test('the contract is asked again, and what it allows by then is missing no more', async () => {
  let isRegistered = false;
  const { calls, onRegistered } = await draw(() => says(isRegistered, isRegistered, true));
  await expect.element(call('addComposeHash(bytes32)')).toBeVisible();
  await expect.element(call('addDevice(bytes32)')).not.toBeInTheDocument();
  isRegistered = true;
  await page.getByRole('button', { name: 'Ask the contract again' }).click();
  await page.getByRole('button', { name: 'Go on: it is registered' }).click();
  await expect.element(call('addComposeHash(bytes32)')).not.toBeInTheDocument();
  expect(onRegistered.mock.calls).toEqual([['already-registered']]);
  expect(calls.length).toBeGreaterThan(1);
});

test('a contract that cannot be asked keeps nobody from going on', async () => {
  const { onRegistered } = await draw(() => Response.json({ detail: 'No chain' }, { status: 500 }));
  await expect.element(page.getByText(/The contract could not be asked/)).toBeVisible();
  await expect.element(call('addComposeHash(bytes32)')).toBeVisible();
  await page.getByRole('button', { name: 'It is registered already' }).click();
  expect(onRegistered.mock.calls).toEqual([['already-registered']]);
});

test('the batch for Safe is a file in its own form', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:none';
  });
  await draw(() => says(false, false, false));
  await page.getByRole('button', { name: 'Download the batch for Safe' }).click();
  const batch = JSON.parse((await files[0]?.text()) ?? '');
  expect(batch).toMatchObject({ version: '1.0', chainId: '8453' });
  expect(batch.transactions).toHaveLength(2);
});

test('who deployed the contract is said where the API says it', async () => {
  await draw(() => says(false, false, false), {
    is_onchain_kms: true,
    deployer_address: `0x${APP}`,
    deployer_type: 'safe',
    safe_app_url: 'https://app.safe.global/home?safe=base:0x52',
  });
  await expect.element(page.getByText(/deployed by.*, a Safe: its owner/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Open the Safe' }))
    .toHaveAttribute('href', 'https://app.safe.global/home?safe=base:0x52');
});

test('what is no address of the web is not linked', async () => {
  await draw(() => says(false, false, false), {
    is_onchain_kms: true,
    deployer_address: `0x${APP}`,
    safe_app_url: 'javascript:alert(1)',
  });
  await expect.element(page.getByText(/deployed by/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Open the Safe' })).not.toBeInTheDocument();
});
