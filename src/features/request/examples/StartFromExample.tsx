import { Button } from '@/ui/Button';
import { later } from '@/ui/later';
import { useState } from 'react';

const ExamplesDialog = later(async () => (await import('./ExamplesDialog.lazy')).ExamplesDialog);

/** Under an empty editor: what to begin with. */
export function StartFromExample() {
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-2">
      <Button size="small" onClick={() => setOpen(true)}>
        Start from an example…
      </Button>
      {open && <ExamplesDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
