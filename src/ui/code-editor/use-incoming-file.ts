import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { pressOver } from '@/ui/browser/press';
import {
  isFileOrLink,
  readDroppedFile,
  readTextFile,
  type Incoming,
} from '@/ui/code-editor/text/incoming-text';

/** What is dropped beside an editor would replace the page; a link may still go into a text field. */
function keepPage(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !isFileOrLink(event.dataTransfer)) return;
  const intoField = event.target instanceof Element && event.target.matches('input, textarea');
  if (intoField && !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}

/** Another way, for what is hardly a text for this editor. */
export interface OtherWay {
  wants: (text: string, name: string) => boolean;
  take: (what: (File | { name: string; text: string })[]) => void;
}

interface Elsewhere extends OtherWay {
  /** Whether nothing stands here that a paste would go into. */
  isEmpty: () => boolean;
}

/** Opening, dropping and pasting files in an editor: the text goes to `accept`, a refusal is kept until the next try. */
export function useIncomingFile(accept: (text: string) => void, other?: Elsewhere) {
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setIsOver] = useState(false);
  const latest = useRef<Promise<Incoming>>(null);

  useEffect(() => {
    document.addEventListener('dragover', keepPage);
    document.addEventListener('drop', keepPage);
    return () => {
      document.removeEventListener('dragover', keepPage);
      document.removeEventListener('drop', keepPage);
    };
  }, []);

  const take = async (reading: Promise<Incoming>, name = '') => {
    latest.current = reading;
    setRefusal(undefined);
    const incoming = await reading;
    await pressOver();
    // A slow file must not overwrite one that was chosen after it.
    if (latest.current !== reading) return;
    if ('refusal' in incoming) setRefusal(incoming.refusal);
    else if (other?.wants(incoming.text, name)) other.take([{ name, text: incoming.text }]);
    else accept(incoming.text);
  };

  const takeDropped = (transfer: DataTransfer) => {
    const files = [...transfer.files];
    if (other && files.length > 1) other.take(files);
    else void take(readDroppedFile(transfer), files[0]?.name);
  };

  // In the capture phase and for links too: a drop that nobody takes would leave the page.
  const dropTarget = {
    onDragOverCapture(event: DragEvent<HTMLElement>) {
      if (!isFileOrLink(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget)))
        setIsOver(false);
    },
    onDropCapture(event: DragEvent<HTMLElement>) {
      if (!isFileOrLink(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      takeDropped(event.dataTransfer);
    },
    onPasteCapture(event: ClipboardEvent<HTMLElement>) {
      const { files, types } = event.clipboardData;
      // A copied file; what comes with a text as well is pasted as the text.
      const isText = types.includes('text/plain');
      const text = isText && other?.isEmpty() ? event.clipboardData.getData('text/plain') : '';
      const isOther = text !== '' && other?.wants(text, '');
      if (!isOther && (isText || files.length === 0)) return;
      event.preventDefault();
      event.stopPropagation();
      if (isOther) other?.take([{ name: '', text }]);
      else takeDropped(event.clipboardData);
    },
  };

  return {
    open: (file: File) => void take(readTextFile(file), file.name),
    refusal,
    refuse: setRefusal,
    isOver,
    dropTarget,
  };
}
