import type { Locator, Page } from '@playwright/test';

/** Tabs on until this has the focus, as somebody without a mouse. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 150,
): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    const focused = (await target.count()) > 0 && (await target.evaluate(isFocused));
    if (focused) return;
    await page.keyboard.press(key);
  }
  throw new Error('It cannot be reached with the Tab key.');
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
