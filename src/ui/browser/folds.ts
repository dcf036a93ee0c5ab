import { flushSync } from 'react-dom';

const folds = new Map<string, () => void>();

/** Says what a fold that was never opened holds, by the ids of its elements; the answer takes it back. */
export function registerFold(ids: readonly string[], draw: () => void): () => void {
  for (const id of ids) folds.set(id, draw);
  return () => {
    for (const id of ids) if (folds.get(id) === draw) folds.delete(id);
  };
}

/** Whether a fold that was never opened holds this element. */
export const isInFold = (id: string) => folds.has(id);

/** Draws the fold that holds this element, if one does and was never opened; says whether there was one. */
export function drawFoldOf(id: string): boolean {
  const draw = folds.get(id);
  if (!draw) return false;
  // Told once: what it draws may hold the same element in a fold of its own.
  for (const [held, by] of folds) if (by === draw) folds.delete(held);
  flushSync(draw);
  return true;
}
