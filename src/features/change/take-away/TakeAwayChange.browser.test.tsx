import { answering, CacheAround } from '@/testing/answering';
import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { TakeAwayChange } from './TakeAwayChange';

const HASH = 'ab'.repeat(32);
const documentOf = (image: string) =>
  JSON.stringify({
    docker_compose_file: `services:\n  web:\n    image: ${image}\n`,
    manifest_version: 2,
    runner: 'docker-compose',
  });

afterEach(() => vi.unstubAllGlobals());

async function draw(serverHash?: string) {
  await answering(() => Response.json({}));
  await render(
    <CacheAround>
      <TakeAwayChange
        change={{
          cvm: 'cvm_1',
          provision: serverHash === undefined ? documentOf('nginx:2') : undefined,
          serverHash,
          apply: (hash) => JSON.stringify({ compose_hash: hash, update_env_vars: false }),
          contract: { appId: 'cd'.repeat(20), chainId: 8453 },
        }}
        texts={{ before: documentOf('nginx:1'), after: documentOf('nginx:2') }}
      />
    </CacheAround>,
  );
}

const form = (name: string) => page.getByText(name, { exact: true });

test('each step is there in each form, before the hash is known and after', async () => {
  await draw();
  await expect.element(page.getByLabelText('curl command of step 3')).toBeVisible();
  await expect
    .element(page.getByLabelText('curl command of step 3'))
    .toMatchTextContent(/COMPOSE_HASH/);
  await axeClean();
  await form('phala CLI').click();
  await expect
    .element(page.getByLabelText('CLI command of step 1'))
    .toMatchTextContent(/compose_file\/provision/);
  await form('TypeScript').click();
  await expect
    .element(page.getByLabelText('TypeScript program'))
    .toMatchTextContent(/process\.env\.COMPOSE_HASH/);
});

test('a hash that the server gave is in the calls', async () => {
  await draw(HASH);
  await expect
    .element(page.getByLabelText('curl command of step 2'))
    .toMatchTextContent(new RegExp(HASH));
  await expect.element(page.getByLabelText('curl command of step 3')).not.toBeInTheDocument();
});

test('the change is copied as Markdown in one press', async () => {
  await draw();
  await page.getByRole('button', { name: 'Copy the change as Markdown' }).click();
  await expect.poll(() => navigator.clipboard.readText()).toMatch(/compose hash moves[^]*nginx:2/);
});
