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
  const line = window.innerHeight / 3;
  const above = sections.filter(({ id }) => {
    const element = document.getElementById(id);
    return element !== null && element.getBoundingClientRect().top <= line;
  });
  return above.at(-1)?.id ?? sections[0].id;
}
