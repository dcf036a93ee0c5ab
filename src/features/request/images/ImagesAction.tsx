import { Button } from '@/ui/Button';
import { useLookUp } from './images-open';

/** Looks the images of the compose file up, where this page's server may ask registries. */
export function ImagesAction() {
  const lookUp = useLookUp();
  if (!lookUp) return null;
  return (
    <Button size="small" onClick={lookUp}>
      Look the images up…
    </Button>
  );
}
