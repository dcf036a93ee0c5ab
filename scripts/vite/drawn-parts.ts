/**
 * A part that a page needs for its first picture and that the first load does not bring: one file of the build with
 * all it needs, which the page's HTML names, so that it comes along with the first load instead of after it.
 */
export const DRAWN_PART = {
  page: 'cvms/index.html',
  part: '/src/app/change/MachinePages.lazy.tsx',
};
