import { safeEdits } from '@/domain/compose/apply-fixes';
import type { ReadCompose } from '@/features/request/derive/analyse';
import { COMPOSE_PATH } from '@/features/request/derive/compose-marks';
import { editorId } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { editorAt } from '@/ui/code-editor/open-editors';
import { inBoth } from '@/ui/code-editor/text/shown-edits';
import { ChangeDialog } from '@/ui/diff/ChangeDialog';
import { useState } from 'react';
import { applyEdits, type TextEdit } from '@/text/edits';

interface Proposed {
  before: string;
  after: string;
  edits: TextEdit[];
  titles: string[];
}

/** All fixes that can only help, made at once, after they were seen. */
export function FixAllSafe({ compose, behind }: { compose: ReadCompose; behind: boolean }) {
  const [proposed, setProposed] = useState<Proposed>();
  const safe = compose.findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  if (safe.length === 0) return null;
  function propose() {
    const before = compose.text;
    const edits = safeEdits(compose.findings);
    const after = applyEdits(before, inBoth(before, edits).verbatim);
    setProposed({ before, after, edits, titles: safe.map(({ title }) => title) });
  }
  return (
    <>
      <Button size="small" aria-disabled={behind} onClick={() => !behind && propose()}>
        Fix all safe ({safe.length})
      </Button>
      <ChangeDialog
        title="Fix all safe"
        description="This changes the text, and so the compose hash. Everything outside of the marked places stays as it is; undo takes it back."
        change={proposed}
        action="Make these changes"
        onClose={() => setProposed(undefined)}
        onApply={() => {
          if (proposed) editorAt(editorId(COMPOSE_PATH))?.edit(proposed.before, proposed.edits);
        }}
      >
        <ul className="list-disc pl-4 text-sm">
          {[...new Set(proposed?.titles)].map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </ChangeDialog>
    </>
  );
}
