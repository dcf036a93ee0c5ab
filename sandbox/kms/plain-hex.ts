/** Lower case and without 0x, as the host does it too (dstack VMM main_service.rs). */
export function plainHex(text: string): string {
  return text.replace(/^0x/i, '').toLowerCase();
}

/** 20 bytes in plain hex: an app id or a contract. */
export function isPlainAddress(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
