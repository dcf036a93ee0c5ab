import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * An app id or contract address in any spelling people meet (0x in front, `app_` in front, any letter
 * case) as 40 lower-case hex digits; undefined for anything else. The host strips the same
 * (dstack VMM main_service.rs).
 */
export function plainAddress(text: string): string | undefined {
  const hex = text
    .trim()
    .replace(/^(app_|0x)/i, '')
    .toLowerCase();
  return /^[0-9a-f]{40}$/.test(hex) ? hex : undefined;
}

/** 64 hex digits, with or without 0x, as lower case without it; undefined for anything else. */
export function plainWord(text: string): string | undefined {
  const hex = text.trim().replace(/^0x/i, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined;
}

/**
 * What is wrong with an address that was typed, in words; undefined when nothing is. Mixed letter case
 * is a checksum (EIP-55), so a slip of one character is found where the address has one.
 */
export function addressProblem(text: string, what: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return `Enter the ${what}.`;
  if (plainAddress(typed) === undefined) {
    return `The ${what} is 40 hex digits, with or without 0x.`;
  }
  const digits = typed.replace(/^(app_|0x)/i, '');
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase();
  if (mixed && checksummed(digits) !== digits) {
    return 'Its upper and lower case letters are a checksum, and they do not fit: a character may be wrong. Copy it again.';
  }
  return undefined;
}

/** 40 hex digits as explorers and wallets show an address: with 0x and the checksum of EIP-55. */
export function shownAddress(hex: string): string {
  return `0x${checksummed(hex)}`;
}

/** EIP-55: a letter is upper case where the keccak of the lower-case digits has 8 to f. */
function checksummed(digits: string): string {
  const plain = digits.toLowerCase();
  const hash = bytesToHex(keccak_256(utf8ToBytes(plain)));
  return plain.replace(/[a-f]/g, (letter, at: number) =>
    hash.charAt(at) >= '8' ? letter.toUpperCase() : letter,
  );
}
