import { registries } from '@/api/call/target';
import { createStore } from '@/ui/browser/store';
import { useWatched } from '@/ui/browser/use-watched';

/** Whether the dialog that looks images up is shown. */
export const imagesOpen = createStore(false);

const open = () => imagesOpen.set(true);

/** Leads to the look-up of the images; undefined where this page's server asks no registry. */
export function useLookUp(): (() => void) | undefined {
  return useWatched(registries).length > 0 ? open : undefined;
}
