import { encryptEnvVars } from '@phala/cloud';
import { x25519 } from 'noble-curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { openEnv } from './open-env';
import { ApiRefusal } from '#sandbox/http/refusal';

const SECRET = hexToBytes('11'.repeat(32));
const PUBLIC = bytesToHex(x25519.getPublicKey(SECRET));

/** Sealed once with fixed keys and IV, by Node's crypto. */
const SEALED =
  '0faa684ed28867b97f4a6a2dee5df8ce974e76b7018e3f22a1c4cf2678570f20000102030405060708090a0b4b9e98b9b0abe1940ce6689f5164badc987383d88cef73ee37ef1610d6fac9269cfd4be5150668a6ff56812c10770bd0845adaa1bb09f4fca8c51d83c89683de9b3a005365e60c4346016fd3d696dbe80a3fd793021c75458304c7';
const CONTENT = [
  { key: 'API_KEY', value: 's3crét' },
  { key: 'PORT', value: '8080' },
];

async function sealJson(text: string): Promise<string> {
  const ephemeral = x25519.utils.randomSecretKey();
  const shared = Uint8Array.from(x25519.getSharedSecret(ephemeral, hexToBytes(PUBLIC)));
  const key = await crypto.subtle.importKey('raw', shared, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
  const parts = [x25519.getPublicKey(ephemeral), iv, new Uint8Array(sealed)];
  return parts.map(bytesToHex).join('');
}

test('a fixed example opens, in either letter case', async () => {
  expect(await openEnv(SEALED, SECRET)).toEqual(CONTENT);
  expect(await openEnv(SEALED.toUpperCase(), SECRET)).toEqual(CONTENT);
});

test('what the SDK seals opens, also nothing at all', async () => {
  expect(await openEnv(await encryptEnvVars(CONTENT, PUBLIC), SECRET)).toEqual(CONTENT);
  const empty = await encryptEnvVars([], PUBLIC);
  expect(empty).toHaveLength(140);
  expect(await openEnv(empty, SECRET)).toEqual([]);
});

test.each<[string, () => string | Promise<string>]>([
  ['nothing', () => ''],
  ['no hex', () => 'garbage!'],
  ['half a byte', () => SEALED.slice(1)],
  ['0x in front', () => `0x${SEALED}`],
  ['too short', () => SEALED.slice(0, 118)],
  ['cut off', () => SEALED.slice(0, -2)],
  ['one bit changed', () => `${SEALED.slice(0, -1)}6`],
  ['a key of low order', () => `${'00'.repeat(32)}${SEALED.slice(64)}`],
  ['over the guest’s limit', () => 'ab'.repeat(256 * 1024 + 1)],
  [
    'for another app',
    () => encryptEnvVars(CONTENT, bytesToHex(x25519.getPublicKey(hexToBytes('12'.repeat(32))))),
  ],
  ['no JSON', () => sealJson('A=b')],
  ['a dictionary', () => sealJson('{"A":"b"}')],
  ['a number for a value', () => sealJson('{"env":[{"key":"A","value":1}]}')],
])('%s is refused', async (_, sealed) => {
  const opening = openEnv(await sealed(), SECRET);
  await expect(opening).rejects.toBeInstanceOf(ApiRefusal);
  await expect(opening).rejects.toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/^Invalid payload: encrypted_env cannot be used/) },
  });
});
