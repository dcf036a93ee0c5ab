import { utf8Bytes } from '@/text/utf8';
import { x25519 } from 'noble-curves/ed25519.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { envText, SEALED_MAX, type EnvItem } from './env-item';
import { readPublicKey } from '@/domain/secrets/key/public-key';

export type SealRefusal =
  /** WebCrypto exists only on https and localhost. */
  | 'insecure-context'
  | 'key-form'
  /** A point of low order: the shared secret would be known to everybody. */
  | 'key-low-order'
  | 'lone-surrogate'
  | 'too-large';

export type Sealed =
  { ok: true; hex: string; bytes: number } | { ok: false; reason: SealRefusal; message: string };

/**
 * Seals variables to an app's X25519 key, as the guest opens them (dstack docs/encrypted-env-spec.md):
 * hex, without 0x, of ephemeral public key 32 ‖ IV 12 ‖ AES-256-GCM ciphertext ‖ tag 16, the raw shared
 * secret being the AES key, without associated data. Every call draws a new ephemeral key and IV.
 * Never throws: what cannot be sealed is refused in words, and no word holds a value.
 */
export async function seal(items: readonly EnvItem[], publicKey: string): Promise<Sealed> {
  const subtle = webCrypto();
  if (!subtle) return refuse('insecure-context');
  const form = readPublicKey(publicKey);
  if (!('hex' in form)) return refuse('key-form');
  if (items.some(({ key, value }) => LONE_SURROGATE.test(key) || LONE_SURROGATE.test(value))) {
    return refuse('lone-surrogate');
  }
  const plain = utf8Bytes(envText(items));
  const ephemeral = crypto.getRandomValues(new Uint8Array(32));
  const shared = sharedSecret(ephemeral, hexToBytes(form.hex));
  if (!shared) return refuse('key-low-order');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await subtle.importKey('raw', shared, 'AES-GCM', false, ['encrypt']);
  const data = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  const blob = concatBytes(x25519.getPublicKey(ephemeral), iv, data);
  for (const secret of [plain, ephemeral, shared]) secret.fill(0);
  if (blob.length > SEALED_MAX) return refuse('too-large');
  return { ok: true, hex: bytesToHex(blob), bytes: blob.length };
}

/** Whether the browser has the encryption to seal with: it is there on https and localhost only. */
export const canSeal = (): boolean => webCrypto() !== undefined;

// Declared as always there, which it is not.
const webCrypto = () =>
  (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;

/** Half of a pair: JSON would carry it as an escape that the guest's reader refuses. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function sharedSecret(
  secret: Uint8Array,
  publicKey: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(x25519.getSharedSecret(secret, publicKey));
  } catch {
    // The library refuses a shared secret of zeros, as RFC 7748 allows.
    return undefined;
  }
}

const REFUSALS: Record<SealRefusal, string> = {
  'insecure-context':
    'This page was not opened over https or on localhost, and browsers offer encryption only there. Open it at a secure address; nothing was encrypted.',
  'key-form': 'The app’s key is not 64 hex digits, so nothing was encrypted to it.',
  'key-low-order':
    'The app’s key is a point that gives everybody the same secret. No honest KMS has it; nothing was encrypted.',
  'lone-surrogate':
    'A value holds half of a character (a lone surrogate), which cannot be written as UTF-8. Enter it again.',
  'too-large':
    'Encrypted, the values have more than 256 KB, and the machine refuses that. Shorten or remove some.',
};

function refuse(reason: SealRefusal): Sealed {
  return { ok: false, reason, message: REFUSALS[reason] };
}
