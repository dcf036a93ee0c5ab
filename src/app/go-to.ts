import { flushSync } from 'react-dom';
import type { AroundNavHandler } from 'wouter';

/**
 * Around every navigation from within: the page it leads to is drawn, from its top, when this returns. To
 * where one is already it leads no second time, which the back button would have to pass.
 */
export const goTo: AroundNavHandler = (navigate, to, options) => {
  if (to === window.location.pathname) return;
  flushSync(() => navigate(to, options));
  window.scrollTo(0, 0);
};
