import type { ProvisionForm } from '@/domain/request/form';
import { useWatched } from '@/ui/browser/use-watched';
import { later } from '@/ui/later';
import { galleryOpen } from './gallery-open';

const GalleryDialog = later(async () => (await import('./GalleryDialog.lazy')).GalleryDialog);

interface GalleryProps {
  /** Loads other values; those that were there can be brought back. */
  onReplace: (values: ProvisionForm, title: string) => void;
}

/** The gallery while it is open; its texts come with it. */
export function Gallery({ onReplace }: GalleryProps) {
  const isOpen = useWatched(galleryOpen);
  return isOpen ? <GalleryDialog onReplace={onReplace} /> : null;
}
