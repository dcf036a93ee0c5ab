import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test('what takes the focus is never left under a bar', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.focus();
  const hidden: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const { activeElement: element } = document;
      const bar = document.querySelector('footer')?.getBoundingClientRect();
      if (!element || !bar || element.closest('footer')) return undefined;
      const { top, bottom } = element.getBoundingClientRect();
      // A field taller than the screen cannot be seen whole.
      if (bottom - top > 300 || bottom <= bar.top) return undefined;
      return `${element.tagName} ${element.id} ${element.textContent.slice(0, 40)}`;
    });
    if (covered !== undefined) hidden.push(covered);
  }
  expect(hidden).toEqual([]);
});
