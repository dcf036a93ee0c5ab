interface EditorNotesProps {
  /** Why a file or a paste was not taken. */
  refusal: string | undefined;
  note: { id: string; text: string } | undefined;
  hasFailed: boolean;
  onRetry: () => void;
}

/** What is to be said beneath an editor; takes no room while there is nothing. */
export function EditorNotes({ refusal, note, hasFailed, onRetry }: EditorNotesProps) {
  return (
    <div className="mt-1 space-y-1 text-xs empty:hidden">
      {refusal && (
        <p role="alert" className="text-bad">
          {refusal}
        </p>
      )}
      {note && (
        <p id={note.id} className="text-warn">
          {note.text}
        </p>
      )}
      {hasFailed && (
        <p className="text-muted">
          The editor could not be loaded; this plain field works the same.
          <button
            type="button"
            className="ml-1 inline-flex h-6 items-center rounded px-1 text-accent underline"
            onClick={onRetry}
          >
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
