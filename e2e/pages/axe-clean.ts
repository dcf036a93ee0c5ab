import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test';

/** A theme is colours and nothing else (src/index.css): in the others these rules are enough. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** In this state everybody can use the page: no rule of axe is broken, and nothing is wider than the page. */
export async function isClean(page: Page, state: string, rules?: string[]): Promise<void> {
  await test.step(state, async () => {
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (rules) axe.withRules(rules);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    expect.soft(found, state).toEqual([]);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft(isTooWide, `${state} is wider than the page`).toBe(false);
  });
}
