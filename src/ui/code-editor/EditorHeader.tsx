import { useRef } from 'react';
import type { ViewName } from './use-shown-view';

interface EditorHeaderProps {
  path: string;
  onOpen: (file: File) => void;
  /** What the toggle leads to; undefined where only the plain field is offered. */
  otherView: ViewName | undefined;
  onSwitch: () => void;
}

const button =
  'inline-flex h-6 items-center rounded px-2 text-xs text-muted transition-colors hover:bg-raised hover:text-ink focus-visible:outline-offset-0';

export function EditorHeader({ path, onOpen, otherView, onSwitch }: EditorHeaderProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex h-9 items-center gap-1 border-b border-line pr-1.5 pl-3">
      <span className="mr-auto truncate font-mono text-xs text-muted">{path}</span>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that the same file can be opened again after it changed on disk.
          event.currentTarget.value = '';
          if (file) onOpen(file);
        }}
      />
      <button type="button" className={button} onClick={() => input.current?.click()}>
        Open file…
      </button>
      {otherView && (
        <button type="button" className={button} onClick={onSwitch}>
          {otherView === 'plain' ? 'Plain text' : 'Code editor'}
        </button>
      )}
    </div>
  );
}
