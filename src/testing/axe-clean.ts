import axe, { type RunOptions } from 'axe-core';
import { expect } from 'vitest';

/** Of a page, not of a control that stands alone on one. */
const BUT_OF_A_PAGE: RunOptions = { rules: { region: { enabled: false } } };
/** A theme is colours and nothing else (index.css), so the rules that look at none are asked in one of them. */
const OF_COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
const THEMES = { dark: OF_COLOURS, contrast: OF_COLOURS, light: BUT_OF_A_PAGE };

/** Everybody can use what is on the page now, in every theme: no rule of axe is broken. */
export async function axeClean(): Promise<void> {
  for (const [theme, options] of Object.entries(THEMES)) {
    document.documentElement.dataset.theme = theme;
    await coloursSettled();
    const { violations } = await axe.run(document.body, options);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    expect.soft(found, theme).toEqual([]);
  }
}

/** A colour on its way from one theme to the next is of neither. */
async function coloursSettled(): Promise<void> {
  const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(fading.map(({ finished }) => finished));
}
