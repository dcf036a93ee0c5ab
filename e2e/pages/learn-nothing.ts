import type { Page } from '@playwright/test';

/** A workspace that teaches no script: the standard one stays unknown. To be called before the page opens. */
export async function learnNothing(page: Page): Promise<void> {
  const nothing = { items: [], total: 0, page: 1, page_size: 30, pages: 0 };
  await page.route('**/api/v1/cvms/paginated*', (route) => route.fulfill({ json: nothing }));
}
