import { sections } from '@/domain/request/request';

let current: string = sections[0].id;

/** The section the reader is in, as an external store over the page's scroll position. */
export const visibleSection = {
  get: () => current,
  subscribe(listener: () => void) {
    function update() {
      const line = window.innerHeight / 3;
      const above = sections.filter(({ id }) => {
        const element = document.getElementById(id);
        return element !== null && element.getBoundingClientRect().top <= line;
      });
      const next = above.at(-1)?.id ?? sections[0].id;
      if (next === current) return;
      current = next;
      listener();
    }
    window.addEventListener('scroll', update, { passive: true });
    return () => window.removeEventListener('scroll', update);
  },
};
