import type { Locator, Page } from '@playwright/test';
import type { ConsolePage } from './console-page';

const COMPOSE = 'services:\n  web:\n    image: nginx:1.27-alpine\n';
/** What a hash hangs on that a learned script makes known. */
export const HANGS = 'if the server still adds its script';
/** Where the machines are listed that may teach the script. */
export const MACHINES = '**/api/v1/cvms/paginated*';

export const bar = (page: Page): Locator => page.getByRole('contentinfo');
export const scriptField = (page: Page): Locator =>
  page.getByRole('group', { name: 'Pre-launch script' });

/** As on the first visit: a name and a file, and no choice of a script. */
export async function beginWithoutChoice(app: ConsolePage, name: string): Promise<void> {
  await app.openPlain();
  await app.name.fill(name);
  await app.composeText.fill(COMPOSE);
}
