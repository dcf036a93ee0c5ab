import { createStore, type Watched } from '@/ui/browser/store';
import { afterPress } from '@/ui/browser/press';

const edited = createStore<string | undefined>(undefined, () => {
  // One function, so that a press under way has it wait once, however often the focus moves.
  const read = () => edited.set(pathOf(document.activeElement));
  const tell = () => afterPress(read);
  document.addEventListener('focusin', tell);
  document.addEventListener('focusout', tell);
  // The focus may have come before anybody listened.
  read();
  return () => {
    document.removeEventListener('focusin', tell);
    document.removeEventListener('focusout', tell);
  };
});

/** The wire path of the field that has the focus. */
export const editedField: Watched<string | undefined> = edited;

function pathOf(element: Element | null): string | undefined {
  const id = element?.closest('[id^="field-"]')?.id;
  return id?.slice('field-'.length).replace(/-editor$/, '');
}
