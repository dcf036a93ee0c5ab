import type { Ref } from 'react';

interface FileChooserProps {
  /** For the button that opens the browser's dialog by a click on it. */
  ref: Ref<HTMLInputElement>;
  label?: string;
  onFile: (file: File) => void;
}

/** The browser's dialog for one file, which has no look of its own. */
export function FileChooser({ ref, label, onFile }: FileChooserProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // Emptied, so that the same file can be chosen again after it changed on disk.
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
