/** For words of a state that mostly ends at once: they come into sight only where it lasts. */
export const SOON = 'transition-opacity delay-150 duration-100 starting:opacity-0';
