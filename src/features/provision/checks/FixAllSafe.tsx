import type { ReadCompose } from '@/features/provision/analysis.worker';
import { COMPOSE_PATH } from '@/features/provision/compose-marks';
import { editorId } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { editorAt } from '@/ui/code-editor/open-editors';
import { applyEdits, inBoth, type TextEdit } from '@/ui/code-editor/text-edits';
import { ChangeDialog } from '@/ui/diff/ChangeDialog';
import { useState } from 'react';
import { safeFixes } from './safe-fixes';

interface Proposed {
  before: string;
  after: string;
  edits: TextEdit[];
  titles: string[];
  left: number;
}

/** All fixes that can only help, made at once, after they were seen. */
export function FixAllSafe({ compose, behind }: { compose: ReadCompose; behind: boolean }) {
  const [proposed, setProposed] = useState<Proposed>();
  const fixes = safeFixes(compose.findings);
  if (fixes.edits.length === 0) return null;
  function propose() {
    const before = compose.text;
    const after = applyEdits(before, inBoth(before, fixes.edits).verbatim);
    setProposed({ before, after, ...fixes });
  }
  return (
    <>
      <Button size="small" aria-disabled={behind} onClick={() => !behind && propose()}>
        Fix all safe ({fixes.titles.length})
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
        {proposed && proposed.left > 0 && (
          <p className="text-sm text-muted">
            {proposed.left} more touch the same places; they can be made afterwards.
          </p>
        )}
      </ChangeDialog>
    </>
  );
}
