import { useRef, type ReactNode } from 'react';
import { FileChooser } from '@/ui/input/FileChooser';
import { HeaderButton } from './HeaderButton';
import type { ViewName } from './use-shown-view';

interface EditorHeaderProps {
  path: string;
  onOpen: (file: File) => void;
  /** Undefined while there is nothing to download. */
  onDownload: (() => void) | undefined;
  /** More that can be done with the text. */
  actions?: ReactNode;
  /** What the toggle leads to; undefined where only the plain field is offered. */
  otherView: ViewName | undefined;
  onSwitch: () => void;
}

export function EditorHeader(props: EditorHeaderProps) {
  const { path, onOpen, onDownload, actions, otherView, onSwitch } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex h-9 items-center gap-1 border-b border-line pr-1.5 pl-3">
      <span className="mr-auto truncate font-mono text-xs text-muted">{path}</span>
      <FileChooser ref={input} onFile={onOpen} />
      <HeaderButton onClick={() => input.current?.click()}>Open file…</HeaderButton>
      {onDownload && <HeaderButton onClick={onDownload}>Download</HeaderButton>}
      {actions}
      {otherView && (
        <HeaderButton onClick={onSwitch}>
          {otherView === 'plain' ? 'Plain text' : 'Code editor'}
        </HeaderButton>
      )}
    </div>
  );
}
