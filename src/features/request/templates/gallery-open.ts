import { createStore } from '@/ui/browser/store';

/** Whether the gallery of templates is shown. */
export const galleryOpen = createStore(false);
