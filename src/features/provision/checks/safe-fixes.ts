import type { ComposeFinding, QuickFix } from '@/domain/compose/compose-finding';
import type { TextEdit } from '@/ui/code-editor/text-edits';

/** Fixes that can be made at once. */
export interface SafeFixes {
  titles: string[];
  edits: TextEdit[];
  /** Safe ones that touch the same places: for the next time. */
  left: number;
}

/** The safe fixes among findings, less those that touch a place that another one changes. */
export function safeFixes(findings: readonly ComposeFinding[]): SafeFixes {
  const taken: SafeFixes = { titles: [], edits: [], left: 0 };
  for (const fix of distinct(findings)) {
    if (fix.edits.some((edit) => taken.edits.some((other) => touches(edit, other)))) {
      taken.left += 1;
      continue;
    }
    taken.titles.push(fix.title);
    taken.edits.push(...fix.edits);
  }
  return taken;
}

/** Two findings may ask for the very same edit. */
function distinct(findings: readonly ComposeFinding[]): QuickFix[] {
  const safe = findings.flatMap(({ fix }) => (fix?.safe && fix.edits.length > 0 ? [fix] : []));
  return [...new Map(safe.map((fix) => [JSON.stringify(fix.edits), fix])).values()];
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.from <= b.to && b.from <= a.to;
}
