import { x25519 } from 'noble-curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from '@/domain/schema/zod';
import { refuseText, type ApiRefusal } from '#sandbox/http/refusal';

const sealed = z.object({ env: z.array(z.object({ key: z.string(), value: z.string() })) });

export type OpenedVariable = z.infer<typeof sealed>['env'][number];

/** The guest's limit for the whole blob (dstack docs/encrypted-env-spec.md). */
const MAX_BYTES = 256 * 1024;
const KEY = 32;
const IV = 12;
const TAG = 16;

/**
 * Opens an encrypted environment as the guest would: hex of ephemeral X25519 key ‖ IV ‖ ciphertext ‖ tag,
 * AES-256-GCM under the raw shared secret, then `{"env":[{"key","value"}]}` (dstack
 * docs/encrypted-env-spec.md). What cannot be opened is refused, as the cloud refuses an invalid payload.
 */
export async function openEnv(hex: string, secretKey: Uint8Array): Promise<OpenedVariable[]> {
  if (!/^([0-9a-f]{2})+$/i.test(hex)) throw garbage('it is not hex without 0x');
  const bytes = hexToBytes(hex);
  if (bytes.length < KEY + IV + TAG) throw garbage('it is too short');
  if (bytes.length > MAX_BYTES) throw garbage(`it has more than ${MAX_BYTES} bytes`);
  const plain = await decrypt(bytes, secretKey);
  if (!plain) throw garbage('the key of this app does not open it');
  const parsed = sealed.safeParse(parseJson(plain));
  if (!parsed.success) throw garbage('it holds no list of variables');
  return parsed.data.env;
}

async function decrypt(bytes: Uint8Array, secretKey: Uint8Array): Promise<ArrayBuffer | undefined> {
  try {
    const shared = x25519.getSharedSecret(secretKey, bytes.slice(0, KEY));
    const raw = Uint8Array.from(shared);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const iv = Uint8Array.from(bytes.slice(KEY, KEY + IV));
    const data = Uint8Array.from(bytes.slice(KEY + IV));
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  } catch {
    // A public key of low order, or a tag that does not fit; the guest sees no difference either.
    return undefined;
  }
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function garbage(why: string): ApiRefusal {
  return refuseText(400, `Invalid payload: encrypted_env cannot be used, ${why}`);
}
