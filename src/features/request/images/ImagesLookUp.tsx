import { useWatched } from '@/ui/browser/use-watched';
import { later } from '@/ui/later';
import { imagesOpen } from './images-open';

const ImagesDialog = later(async () => (await import('./ImagesDialog.lazy')).ImagesDialog);

const close = () => imagesOpen.set(false);

/** The look-up of the images while it is open, from wherever on the page it was asked for. */
export function ImagesLookUp() {
  return useWatched(imagesOpen) ? <ImagesDialog onClose={close} /> : null;
}
