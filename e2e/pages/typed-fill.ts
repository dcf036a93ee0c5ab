import type { Locator, Page } from '@playwright/test';

/**
 * Firefox, driven as it is here, fills a field behind React's back: it looks filled, and the app has nothing. There
 * `fill` types the text in one go, as pasting does, for every locator from now on.
 */
export function fillByTyping(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('*')) as Locator;
  prototype.fill = async function fill(value, options = {}) {
    await this.focus(options);
    await this.evaluate((element, text) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        element.select();
      else document.execCommand('selectAll');
      if (text === '') document.execCommand('delete');
      else document.execCommand('insertText', false, text);
    }, value);
  };
}
