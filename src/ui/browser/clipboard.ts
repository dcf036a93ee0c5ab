/**
 * Puts text on the clipboard. Resolves to false where the browser refuses (an insecure page, a
 * denied permission), so that the caller can offer the text for manual copying.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
