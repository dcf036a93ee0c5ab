import type { VariableRow } from '@/domain/compose/variables/reconcile';
import type { Completion } from '@/ui/code-editor/editor-marks';

export { variablesOf } from './variables-of';

/** A variable use in a line: `$NAME` or `${NAME…`. */
const USE = /\$(?:\{([A-Za-z_]\w*)[^}]*\}?|([A-Za-z_]\w*))/g;
/** What is being typed behind `${` or `$`. */
const TYPED = /(?:^|[^$])\$\{?((?:[A-Za-z_]\w*)?)$/;
/** An image without a digest, typed to its end. */
const IMAGE = /^\s*image:\s*["']?([^\s"'@${}]+)$/;

/** What a variable in a line comes to: its value's source and its state, never the value. */
export function hoverIn(rows: readonly VariableRow[], line: string, column: number) {
  for (const { index, 0: text, 1: braced, 2: bare } of line.matchAll(USE)) {
    if (line[index - 1] === '$' || column < index || column > index + text.length) continue;
    const row = rows.find(({ name }) => name === (braced ?? bare));
    if (!row) return undefined;
    const words = [
      `**${row.label}** · ${row.sentence}`,
      `Value: ${row.given === true ? 'given in this page' : 'none'}. Allowed: ${row.allowed ? 'yes' : 'no'}. Expected: ${row.expected ? 'yes' : 'no'}.`,
    ];
    return { from: index, to: index + text.length, text: words.join('\n\n') };
  }
  return undefined;
}

/** Names for a variable that is being typed, and the digest form for an image. */
export function completeIn(rows: readonly VariableRow[], line: string, column: number) {
  const before = line.slice(0, column);
  const image = IMAGE.exec(before)?.[1];
  if (image !== undefined && image.length > 1) {
    const items: Completion[] = [
      {
        label: `${image}@sha256:…`,
        detail: 'pins the image: 64 hex digits follow',
        insert: `${image}@sha256:`,
      },
    ];
    return { from: column - image.length, to: column, items };
  }
  const typed = TYPED.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const items = rows.map(({ name, label }): Completion => ({
    label: name,
    detail: label,
    insert: name,
  }));
  return { from: column - typed.length, to: column, items };
}
