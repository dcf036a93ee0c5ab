import type { ComposeFinding, TextEdit } from './compose-finding';

/** The text with edits made; they must not overlap. What they do not touch stays byte for byte. */
export function applyEdits(text: string, edits: TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, text: inserted } of inOrder(edits)) {
    result += text.slice(done, from) + inserted;
    done = to;
  }
  return result + text.slice(done);
}

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

function inOrder(edits: TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function apart(a: TextEdit, b: TextEdit): boolean {
  return a.to < b.from || b.to < a.from;
}
