import type { TextEdit } from '@/text/edits';

/** What the rest of a page may ask of an editor on it; offsets are those of the verbatim text. */
export interface OpenEditorHandle {
  /** Selects a part of the text, shows it and takes the focus there. */
  goTo(from: number, to: number): void;
  /** Edits the text if it is still `base`; undo takes it back. Says whether it did. */
  edit(base: string, edits: readonly TextEdit[]): boolean;
}

const open = new Map<string, OpenEditorHandle>();

/** Registers a mounted editor by its id; the answer takes it off again. */
export function registerEditor(id: string, handle: OpenEditorHandle): () => void {
  open.set(id, handle);
  return () => {
    if (open.get(id) === handle) open.delete(id);
  };
}

/** The editor of this id, while it is on the page. */
export function editorAt(id: string): OpenEditorHandle | undefined {
  return open.get(id);
}
