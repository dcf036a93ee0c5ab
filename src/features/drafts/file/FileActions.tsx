import { Button } from '@/ui/Button';
import { FileChooser } from '@/ui/input/FileChooser';
import { useRef } from 'react';

interface FileActionsProps {
  canSave: boolean;
  onSave: () => void;
  onFile: (file: File) => void;
}

/** Everything that is kept, out of this browser and into it. */
export function FileActions({ canSave, onSave, onFile }: FileActionsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
      {canSave && (
        <Button size="small" onClick={onSave}>
          Save all as one file
        </Button>
      )}
      <Button size="small" onClick={() => chooser.current?.click()}>
        Open a file of drafts…
      </Button>
      <FileChooser ref={chooser} label="A file of drafts" onFile={onFile} />
      <p className="basis-full">
        A browser may clear what it keeps where its disk is full, so what matters belongs in a file
        too.
      </p>
    </div>
  );
}
