import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { test } from './test';

/** A theme is colours and nothing else (src/index.css): in all but one of them these rules are enough. */
const OF_COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
const OTHER_THEMES: readonly string[] = ['dark', 'contrast'];

/** The other themes for a state that is looked at on a phone and on a wide page: there its colours are the same. */
export const themesAt = (width: number): string[] => [width < 1000 ? 'dark' : 'contrast'];

/**
 * In this state everybody can use the page: no rule of axe is broken in light or in the other themes, and nothing is
 * wider than the page. The page is light again afterwards. In Firefox the width alone is looked at: its content process
 * ends now and then (signal 11) where axe goes over a page, whichever of the rules it is asked for.
 */
export async function isClean(page: Page, state: string, others = OTHER_THEMES): Promise<void> {
  await test.step(state, async () => {
    const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
    const isThere = isFirefox || (await page.evaluate(() => 'axe' in window));
    if (!isThere) await page.evaluate(axe.source);
    for (const theme of isFirefox ? [] : [...others, 'light']) {
      await page.evaluate(wear, theme);
      const { violations } = await page.evaluate(run, theme === 'light' ? {} : OF_COLOURS);
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
        ),
      );
      expect.soft(found, `${state}, ${theme}`).toEqual([]);
    }
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft(isTooWide, `${state} is wider than the page`).toBe(false);
  });
}

/** Draws the page in a theme; a colour on its way from one theme to the next is of neither. */
async function wear(theme: string): Promise<void> {
  document.documentElement.dataset['theme'] = theme;
  const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(fading.map(({ finished }) => finished));
}

function run(options: RunOptions): Promise<AxeResults> {
  const { axe: there } = window as unknown as { axe: typeof axe };
  // How each rule that holds came to hold is not looked at.
  return there.run(document, { ...options, resultTypes: ['violations'] });
}
