import type { Locator, Page } from '@playwright/test';

/**
 * Firefox, driven as it is here, fills a field behind React's back: it looks filled, and the app has nothing. There
 * `fill` types the text in one go, as pasting does, for every locator from now on, and so does the page's keyboard.
 */
export function fillByTyping(page: Page): void {
  page.keyboard.insertText = async (text) => {
    await page.evaluate((it) => document.execCommand('insertText', false, it), text);
  };
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
