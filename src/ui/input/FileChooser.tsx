import type { Ref } from 'react';

interface FileChooserProps {
  /** For the button that opens the browser's dialog by a click on it. */
  ref: Ref<HTMLInputElement>;
  label?: string;
  /** Whether several can be chosen. */
  many?: boolean;
  onFile: (file: File, all: File[]) => void;
}

/** The browser's dialog for files, which has no look of its own. */
export function FileChooser({ ref, label, many = false, onFile }: FileChooserProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      tabIndex={-1}
      multiple={many}
      aria-label={label}
      onChange={(event) => {
        const all = [...(event.currentTarget.files ?? [])];
        const [file] = all;
        // Emptied, so that the same file can be chosen again after it changed on disk.
        event.currentTarget.value = '';
        if (file) onFile(file, all);
      }}
    />
  );
}
