import { useEffect, useEffectEvent } from 'react';

/** Takes files that are dropped on the page where nothing else takes them; while a dialog is open, nothing does. */
export function useDroppedFiles(take: (files: File[]) => unknown): void {
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const isFree = !document.querySelector('[role=dialog]');
    event.dataTransfer.dropEffect = isFree ? 'copy' : 'none';
    const files = [...event.dataTransfer.files];
    if (isFree && event.type === 'drop' && files.length > 0) take(files);
  });
  useEffect(() => {
    // After whoever takes files for one field, who keeps the event to himself.
    const kinds = ['dragover', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, onDrag);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onDrag);
    };
  }, []);
}
