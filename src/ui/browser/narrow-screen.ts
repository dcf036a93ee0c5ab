/** One column: what stands beside the form elsewhere lies over it (tailwind.config.ts, screens.md). */
export function isNarrowScreen(): boolean {
  return matchMedia('(max-width: 899.98px)').matches;
}
