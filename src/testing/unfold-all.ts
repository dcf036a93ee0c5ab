import { expect } from 'vitest';

/** Opens every fold, and those inside what that draws. */
export async function unfoldAll(): Promise<void> {
  await expect
    .poll(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      return document.querySelectorAll('details > div:empty').length;
    })
    .toBe(0);
}
