import type { Brought } from '@/display/import-door';
import { Button } from '@/ui/Button';
import { FileChooser } from '@/ui/input/FileChooser';
import { inputBox } from '@/ui/input/TextInput';
import { Notice } from '@/ui/Notice';
import { isFileOrLink } from '@/ui/code-editor/text/incoming-text';
import { FileInput } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';

interface ImportSourcesProps {
  /** Why nothing came of what was brought before. */
  refusal?: string;
  onBring: (brought: Brought) => void;
}

/** Where something is brought: pasted, typed, chosen or dropped. The text stays in its field and in no state. */
export function ImportSources({ refusal, onBring }: ImportSourcesProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const bringText = (pasted: string) => onBring([{ name: '', text: pasted }]);

  function onPaste(event: ClipboardEvent) {
    const { files } = event.clipboardData;
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted === '' && files.length === 0) return;
    // Into what was typed it goes as everywhere.
    if (pasted !== '' && text.current?.value !== '') return;
    event.preventDefault();
    if (pasted === '') onBring([...files]);
    else bringText(pasted);
  }
  function onDrop(event: DragEvent) {
    if (!isFileOrLink(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onBring(files);
  }
  return (
    <div
      className="space-y-3"
      onDragOverCapture={(event) => {
        if (!isFileOrLink(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDropCapture={onDrop}
    >
      {refusal !== undefined && (
        <Notice tone="warn" live="alert" title="Nothing was imported">
          {refusal}
        </Notice>
      )}
      <label htmlFor="import-text" className="block text-sm font-medium">
        Paste it here
      </label>
      <textarea
        ref={text}
        id="import-text"
        rows={9}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="import-formats"
        placeholder='curl … · docker run … · phala deploy … · services: … · resource "phala_app" …'
        onPaste={onPaste}
        onChange={({ target }) => setIsEmpty(target.value.trim() === '')}
        className={`block py-2 font-mono text-[13px] leading-5 ${inputBox}`}
      />
      <p id="import-formats" className="text-[13px] leading-5 text-muted">
        Or drop files, several at once, such as a compose file with its .env and phala.toml. What is
        read: compose files, requests as JSON or in curl, HTTPie and fetch calls, app-compose.json
        and answers of the API, .env, docker run, phala deploy, phala.toml, Terraform, a VMM’s
        CreateVm, templates’ entries, evidence, share links and bash scripts.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <FileChooser ref={chooser} label="Files to import" many onFile={(_, all) => onBring(all)} />
        <Button onClick={() => chooser.current?.click()}>
          <FileInput aria-hidden size={14} />
          Choose files…
        </Button>
        <Button
          look="primary"
          disabled={isEmpty}
          onClick={() => bringText(text.current?.value ?? '')}
        >
          Preview
        </Button>
      </div>
    </div>
  );
}
