import { answering, CacheAround } from '@/testing/answering';
import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PrepareForOthers } from './PrepareForOthers';

const HASH = 'ab'.repeat(32);
const APP = '52908400098527886e0f7030069857d2e4169ee7';
const TOKEN = 'c0ffee00-1234-4abc-9def-001122334455';
const EDITS = { docker_compose_file: 'services: {}\n' };
const WAITS = {
  detail: {
    error_code: 'ERR-01-005',
    message: 'x',
    details: Object.entries({ compose_hash: HASH, app_id: APP, commit_token: TOKEN }).map(
      ([field, value]) => ({ field, value }),
    ),
  },
};

afterEach(() => vi.unstubAllGlobals());

const prepare = page.getByRole('button', { name: 'Prepare it for approval' });

interface Drawn {
  edits?: Record<string, unknown>;
  chainId?: number | undefined;
  predicted?: string;
  commit?: () => Response;
}

async function draw({ edits = EDITS, predicted, commit, ...rest }: Drawn = {}) {
  const chainId = 'chainId' in rest ? rest.chainId : 8453;
  const calls = await answering(({ path, method }) => {
    if (path.endsWith('/is-allowed')) return Response.json({ is_allowed: true });
    if (path.includes('/operations')) return Response.json({ items: [] });
    if (path.endsWith('/commit-update'))
      return commit?.() ?? Response.json({ status: 'in_progress' });
    return method === 'PATCH' ? Response.json(WAITS, { status: 465 }) : Response.json({});
  });
  const withEdits = (now: Record<string, unknown>) => (
    <CacheAround>
      <PrepareForOthers
        cvm="cvm_1"
        chainId={chainId}
        edits={now}
        predicted={predicted === undefined ? undefined : { hash: predicted, text: '{}' }}
        onKeyNeeded={() => {}}
      />
    </CacheAround>
  );
  const { rerender } = await render(withEdits(edits));
  return { calls, edit: (now: Record<string, unknown>) => rerender(withEdits(now)) };
}

test('is not offered where no contract decides', async () => {
  await draw({ chainId: undefined });
  await expect.element(page.getByText(/the API would make the change at once/)).toBeVisible();
  await expect.element(prepare).not.toBeInTheDocument();
});

test('says before what it cannot set, and sends nothing in part', async () => {
  const { calls } = await draw({
    edits: { ...EDITS, gateway_enabled: false, pre_launch_script: undefined },
  });
  await expect.element(page.getByText(/It cannot set gateway_enabled/)).toBeVisible();
  await expect.element(page.getByText(/cannot take pre_launch_script away/)).toBeVisible();
  await expect.element(page.getByText(/the hash is not promised beforehand/)).toBeVisible();
  await expect.element(prepare).toHaveAttribute('aria-disabled', 'true');
  prepare.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(calls).toEqual([]);
});

test('shows the token once, keeps it nowhere, and commits with it', async () => {
  const { calls } = await draw({ predicted: HASH });
  await prepare.dblClick();
  await expect.element(page.getByText(TOKEN)).toBeVisible();
  expect(calls.filter(({ method }) => method === 'PATCH')).toEqual([
    { method: 'PATCH', path: '/cvms/cvm_1', body: EDITS },
  ]);
  await expect.element(page.getByText(/14 days from now/)).toBeVisible();
  await expect.element(page.getByText(/the hash of the document that was looked at/)).toBeVisible();
  await page.getByText('The commit to take away').click();
  const commit = page.getByLabelText('curl command of the commit', { exact: true });
  await expect.element(commit).toMatchTextContent(/cvms\/cvm_1\/commit-update/);
  await expect.element(commit).not.toMatchTextContent(new RegExp(TOKEN));
  await axeClean();
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]);
  expect(kept + location.href).not.toContain(TOKEN);
  await page.getByRole('button', { name: 'Commit: it is registered' }).click();
  await expect.element(page.getByText(/It is committed/)).toBeVisible();
  expect(calls.at(-1)?.body).toEqual({
    token: TOKEN,
    compose_hash: HASH,
    transaction_hash: 'already-registered',
  });
  await expect.element(page.getByText(TOKEN)).not.toBeInTheDocument();
});

test('says that the form moved on since, until it says what was prepared again', async () => {
  const { edit } = await draw({ predicted: HASH });
  const moved = page.getByText(/^The form says something else by now/);
  await prepare.click();
  await expect.element(page.getByText(TOKEN)).toBeVisible();
  await expect.element(moved).not.toBeInTheDocument();
  await edit({ docker_compose_file: 'services: { web: {} }\n' });
  await expect.element(moved).toBeVisible();
  await edit({ ...EDITS });
  await expect.element(moved).not.toBeInTheDocument();
});

test('a hash that is not the predicted one is said before anybody registers it', async () => {
  await draw({ predicted: 'cd'.repeat(32) });
  await prepare.click();
  await expect
    .element(page.getByText(/not the hash of the document that was looked/))
    .toBeVisible();
});

test('a commit that the contract refuses leads back to the registration, with its token', async () => {
  const refusal = { detail: { error_code: 'ERR-01-008', message: 'Not allowed' } };
  await draw({ commit: () => Response.json(refusal, { status: 468 }) });
  await prepare.click();
  await page.getByRole('button', { name: 'Commit: it is registered' }).click();
  await expect.element(page.getByText('The contract does not allow it')).toBeVisible();
  await expect.element(page.getByText(TOKEN)).toBeVisible();
});

test('a commit whose answer is lost is not sent again by itself', async () => {
  const { calls } = await draw({ commit: () => new Response('', { status: 502 }) });
  await prepare.click();
  await page.getByRole('button', { name: 'Commit: it is registered' }).click();
  await expect.element(page.getByText(/not known whether it was committed/)).toBeVisible();
  expect(calls.filter(({ path }) => path.endsWith('/commit-update'))).toHaveLength(1);
});
