/** Why a text is no X25519 public key. */
export type KeyFormFault = 'missing' | 'not-hex' | 'length';

export type ReadPublicKey = { hex: string } | { fault: KeyFormFault; digits: number };

/**
 * Reads an X25519 public key: 64 hex digits, with or without 0x. Returns them lower-case without 0x, or
 * what is wrong. The official SDK takes letters that are no hex for zeros and seals to a wrong key.
 */
export function readPublicKey(text: string | null | undefined): ReadPublicKey {
  const digits = (text ?? '').replace(/^0x/i, '').toLowerCase();
  if (digits === '') return { fault: 'missing', digits: 0 };
  if (!/^[0-9a-f]*$/.test(digits)) return { fault: 'not-hex', digits: digits.length };
  return digits.length === 64 ? { hex: digits } : { fault: 'length', digits: digits.length };
}
