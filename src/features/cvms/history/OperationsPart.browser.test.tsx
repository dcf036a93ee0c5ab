import { answering, CacheAround } from '@/testing/answering';
import { MOST_ROWS } from '@/ui/input/narrow';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { OperationsPart } from './OperationsPart';

afterEach(() => vi.unstubAllGlobals());

const operations = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    correlation_id: `op_${i}`,
    operation_type: `resize ${i}`,
    status: 'completed',
  }));

test('of 20,000 operations in one answer the newest are drawn, and any is found', async () => {
  await answering(() => Response.json({ items: operations(20_000), next_cursor: null }));
  await render(
    <CacheAround>
      <OperationsPart cvm="cvm_1" />
    </CacheAround>,
  );
  await expect.element(page.getByText(/first 200 of 20,000 are shown/)).toBeVisible();
  expect(document.querySelectorAll('ol li').length).toBe(MOST_ROWS);
  await expect.element(page.getByText('resize 0', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find an operation' }).fill('resize 19999');
  await expect.element(page.getByText('resize 19999', { exact: true })).toBeVisible();
  expect(document.querySelectorAll('ol li').length).toBe(1);
});

test('a few have nothing to find', async () => {
  await answering(() => Response.json({ items: operations(MOST_ROWS), next_cursor: null }));
  await render(
    <CacheAround>
      <OperationsPart cvm="cvm_1" />
    </CacheAround>,
  );
  await expect.element(page.getByText('resize 0', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});
