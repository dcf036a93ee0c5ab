import type { ComposeFinding } from './compose-finding';
import { type TextEdit, inOrder } from '@/text/edits';

/** The edits of every safe fix that does not touch another's. */
export function safeEdits(findings: ComposeFinding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const isFree = fix.edits.every((edit) => taken.every((other) => apart(edit, other)));
    if (isFree) for (const edit of fix.edits) taken.push(edit);
  }
  return inOrder(taken);
}

function apart(a: TextEdit, b: TextEdit): boolean {
  return a.to < b.from || b.to < a.from;
}
