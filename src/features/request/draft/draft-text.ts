/** Where this browser keeps the draft. */
export const DRAFT_KEY = 'provision-console:draft';

/** The draft as it is stored, unread; null where there is none, or storage is off. */
export function storedDraftText(): string | null {
  try {
    return localStorage.getItem(DRAFT_KEY);
  } catch {
    return null;
  }
}
