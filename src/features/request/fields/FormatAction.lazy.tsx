import { HeaderButton } from '@/ui/code-editor/HeaderButton';
import { formatYaml } from '@/ui/code-editor/text/format-yaml';
import { editorAt } from '@/ui/code-editor/open-editors';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { ChangeDialog } from '@/ui/diff/ChangeDialog';
import { useState } from 'react';
import { editBetween } from '@/text/edits';

interface FormatActionProps {
  editorId: string;
  /** The text as the form holds it once what is typed has been handed over. */
  read: () => string;
}

/** Formats a compose text as an act of its own: it changes the bytes, so it is shown first. */
export function FormatAction({ editorId, read }: FormatActionProps) {
  const [change, setChange] = useState<{ before: string; after: string }>();
  const [note, setNote] = useState('');
  async function format() {
    flushPendingText();
    const before = read();
    setNote('Formatting…');
    const formatted = await formatYaml(before);
    if ('refusal' in formatted) return setNote(formatted.refusal);
    const after = formatted.text;
    if (after === before) return setNote('It is formatted already.');
    setNote('');
    setChange({ before, after });
  }
  return (
    <>
      <span role="status" className="truncate text-xs text-muted">
        {note}
      </span>
      <HeaderButton onClick={() => void format()}>Format…</HeaderButton>
      <ChangeDialog
        title="Format the compose file"
        description="This changes the text, and so the compose hash. What the file means stays the same; undo takes it back."
        change={change}
        action="Format"
        onClose={() => setChange(undefined)}
        onApply={() => {
          if (!change) return;
          const edit = editBetween(change.before, change.after);
          editorAt(editorId)?.edit(change.before, [edit]);
        }}
      />
    </>
  );
}
