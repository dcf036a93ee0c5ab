import type { Locator, Page } from '@playwright/test';
import { KEY } from './console-page';

export const KEY_HEADERS = { 'X-API-Key': KEY };

/** The steps after a provision, as a person meets them: by role and label only. */
export class NextStepPage {
  readonly page: Page;
  readonly create: Locator;
  readonly running: Locator;
  /** What is said of the machine while it comes up. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.create = page.getByRole('button', { name: /^Create the machine/ });
    this.running = page.getByText('The CVM is running', { exact: true });
    this.status = page.getByRole('status').filter({ hasText: /CVM is in status|CVM is running/ });
  }

  step(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Step \\d: ${title}$`) });
  }
}
