import { readDotenv, type Dotenv } from '@/domain/secrets/dotenv/dotenv';
import { maskDotenv } from '@/domain/secrets/dotenv/mask-text';
import { Button } from '@/ui/Button';
import { keepOut } from '@/ui/input/SecretInput';
import { inputBox } from '@/ui/input/TextInput';
import { Eye, EyeOff } from 'lucide-react';
import { useRef, useState, type ClipboardEvent } from 'react';
import { secretStore, type SecretsSnapshot } from '@/display/secrets/secret-store';

interface SecretsTextProps {
  secrets: SecretsSnapshot;
  onImport: (text: string) => void;
  /** Names that have just got their values from the text. */
  onTaken: (names: string[]) => void;
}

type Place = { line: number; message: string; isError?: boolean };

/** More is taken over at once, by the preview, instead of being typed over. */
const PASTE_MAX = 64 * 1024;

/** All secrets as one .env text: hidden until shown, and edited only while it is shown. */
export function SecretsText({ secrets, onImport, onTaken }: SecretsTextProps) {
  const [shown, setShown] = useState(secrets.rows.length === 0);
  const [report, setReport] = useState(() => reportOn(readDotenv(secretStore.text()), secrets));
  const filled = useRef<HTMLTextAreaElement>(null);
  function fill(element: HTMLTextAreaElement | null) {
    if (!element || element === filled.current) return;
    filled.current = element;
    element.value = secretStore.text();
  }
  function take(text: string) {
    const read = readDotenv(text);
    secretStore.replace(read.entries, text);
    onTaken(read.entries.filter(({ value }) => value !== '').map(({ key }) => key));
    setReport(reportOn(read, secretStore.get()));
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (shown && pasted.length <= PASTE_MAX) return;
    event.preventDefault();
    onImport(pasted);
  }
  const common = {
    ...keepOut,
    'aria-label': 'Secrets as .env text',
    'aria-describedby': 'secrets-text-notes',
    rows: Math.min(Math.max(secrets.rows.length + 2, 6), 16),
    onPaste,
    className: `block py-2 ${inputBox} font-mono text-[13px] leading-5 whitespace-pre`,
  };
  return (
    <div>
      <div className="mb-1.5 flex justify-end">
        <Button size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <EyeOff aria-hidden size={14} /> : <Eye aria-hidden size={14} />}
          {shown ? 'Hide values' : 'Show and edit'}
        </Button>
      </div>
      {shown ? (
        <textarea
          {...common}
          ref={fill}
          placeholder={'API_KEY=…\nDATABASE_URL="…"'}
          onChange={({ target }) => take(target.value)}
        />
      ) : (
        <textarea {...common} readOnly value={maskDotenv(secretStore.text())} />
      )}
      <div id="secrets-text-notes" className="mt-1 text-[13px] leading-5">
        {report.map(({ line, message, isError }) => (
          <p key={`${line} ${message}`} className={isError ? 'text-bad' : 'text-warn'}>
            Line {line}: {message}
          </p>
        ))}
        <p className="text-muted">
          One NAME=value per line; quotes, several lines, comments and export are understood.
          References such as ${'{'}X{'}'} stay as they are.
        </p>
      </div>
    </div>
  );
}

const MOST = 8;

/** What was not understood and what the guest would refuse, by line; never any of the text. */
function reportOn({ entries, problems }: Dotenv, { rows }: SecretsSnapshot): Place[] {
  const ofRows = entries.flatMap(({ line, value }, i) => {
    const { nameNote, valueNotes = [] } = rows[i] ?? {};
    const notes = [nameNote, ...(value === '' ? [] : valueNotes)];
    return notes.flatMap((note) =>
      note ? [{ line, message: note.message, isError: note.severity === 'error' }] : [],
    );
  });
  const all = [...problems, ...ofRows].sort((a, b) => a.line - b.line);
  const rest = all.length - MOST;
  if (rest <= 0) return all;
  const next = all[MOST];
  return [
    ...all.slice(0, MOST),
    { line: next?.line ?? 0, message: `and more: ${rest} remarks from here on.` },
  ];
}
