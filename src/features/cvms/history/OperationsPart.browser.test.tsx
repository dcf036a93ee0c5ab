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

test('of 20,000 operations in one answer the newest are drawn, and the rest is counted', async () => {
  await answering(() => Response.json({ items: operations(20_000), next_cursor: null }));
  await render(
    <CacheAround>
      <OperationsPart cvm="cvm_1" />
    </CacheAround>,
  );
  await expect.element(page.getByText(/^19,800 more came with these/)).toBeVisible();
  expect(document.querySelectorAll('ol li').length).toBe(MOST_ROWS);
  await expect.element(page.getByText('resize 0', { exact: true })).toBeVisible();
});
