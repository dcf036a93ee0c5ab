import { sections } from '@/domain/request/request';
import { createStore, type Watched } from '@/ui/browser/store';

const section = createStore<string>(sections[0].id, () => {
  const update = () => section.set(sectionAtReadingLine());
  window.addEventListener('scroll', update, { passive: true });
  return () => window.removeEventListener('scroll', update);
});

/** The section the reader is in, by the page's scroll position. */
export const visibleSection: Watched<string> = section;

function sectionAtReadingLine(): string {
  const line = readingLine();
  const above = sections.filter(({ id }) => {
    const element = document.getElementById(id);
    return element !== null && element.getBoundingClientRect().top <= line;
  });
  return above.at(-1)?.id ?? sections[0].id;
}

/** A third down the window; on the last stretch it goes on to the bottom, which no section's top would scroll past. */
function readingLine(): number {
  const { innerHeight, scrollY } = window;
  const way = document.documentElement.scrollHeight - innerHeight;
  const stretch = Math.min(innerHeight, way);
  const left = stretch > 0 ? Math.min(1, (way - scrollY) / stretch) : 1;
  return innerHeight * (1 - (2 / 3) * left);
}
