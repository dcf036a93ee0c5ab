import { specialMeaning } from '@/domain/secrets/special-names';
import type { SecretRow } from './secret-store';

interface SecretNotesProps {
  id: string;
  name: string;
  row: SecretRow | undefined;
  /** Whether what is wrong with the name is said here too. */
  withName?: boolean;
}

/** What is odd about a value, and what its name is for; the value itself is in none of it. */
export function SecretNotes({ id, name, row, withName = false }: SecretNotesProps) {
  // An empty value says so by its placeholder; before the person has come to it, it is no mistake.
  const notes = [
    withName ? row?.nameNote : undefined,
    ...(row && row.length > 0 ? row.valueNotes : []),
  ].filter((note) => note !== undefined);
  const meaning = specialMeaning(name);
  return (
    <div id={id} className="mt-1 space-y-0.5 text-[13px] leading-5 empty:hidden">
      {notes.map(({ severity, message }) => (
        <p key={message} className={severity === 'error' ? 'text-bad' : 'text-warn'}>
          {message}
        </p>
      ))}
      {meaning !== undefined && <p className="text-muted">{meaning}</p>}
    </div>
  );
}
