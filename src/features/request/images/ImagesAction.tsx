import { registries } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { useState } from 'react';

const ImagesDialog = later(async () => (await import('./ImagesDialog.lazy')).ImagesDialog);

/** Looks the images of the compose file up, where this page's server may ask registries. */
export function ImagesAction() {
  const asked = useWatched(registries);
  const [open, setOpen] = useState(false);
  if (asked.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Look the images up…
      </Button>
      {open && <ImagesDialog onClose={() => setOpen(false)} />}
    </>
  );
}
