import { createStore } from '@/ui/browser/store';

/** Whether somebody wants to share the request: asked for at several places, and answered by a dialog. */
export const shareAsked = createStore(false);
