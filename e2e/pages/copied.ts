import { expect, type Page } from '@playwright/test';

/** What an act leaves in the clipboard. Not known by the word "Copied": it goes after two seconds, which a busy machine may not look within. */
export async function copied(
  app: { page: Page; clipboard: () => Promise<string> },
  act: () => Promise<void>,
): Promise<string> {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = 'not copied yet';
  await app.page.evaluate((text) => navigator.clipboard.writeText(text), before);
  await act();
  let text = before;
  await expect
    .poll(async () => (text = await app.clipboard()), 'something is copied')
    .not.toBe(before);
  return text;
}
