import { Button } from '@/ui/Button';
import { galleryOpen } from './gallery-open';

/** Under an empty editor: what to begin with. */
export function StartFromTemplate() {
  return (
    <div className="mt-2">
      <Button size="small" onClick={() => galleryOpen.set(true)}>
        Start from a template…
      </Button>
    </div>
  );
}
