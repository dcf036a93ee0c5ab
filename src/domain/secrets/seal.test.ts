import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEnv } from '#sandbox/cvms/create/open-env';
import { envPublicKey, envSecretKey } from '#sandbox/kms/keys';
import { envText, SEALED_MAX, sealedSize, type EnvItem } from './env-item';
import { canSeal, seal } from './seal';

const APP = 'ab'.repeat(20);
const KEY = envPublicKey('kms_a', APP);
const SECRET = envSecretKey('kms_a', APP);

async function sealed(items: EnvItem[], key = KEY) {
  const result = await seal(items, key);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** Opens a blob with OpenSSL, which shares no code with what sealed it. */
function openWithOpenSsl(hex: string): string {
  const blob = Buffer.from(hex, 'hex');
  const der = (prefix: string, key: Uint8Array) => Buffer.concat([Buffer.from(prefix, 'hex'), key]);
  const key = diffieHellman({
    privateKey: createPrivateKey({
      key: der('302e020100300506032b656e04220420', SECRET),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({
      key: der('302a300506032b656e032100', blob.subarray(0, 32)),
      format: 'der',
      type: 'spki',
    }),
  });
  const opener = createDecipheriv('aes-256-gcm', key, blob.subarray(32, 44));
  opener.setAuthTag(blob.subarray(-16));
  return Buffer.concat([opener.update(blob.subarray(44, -16)), opener.final()]).toString('utf8');
}

const items = fc.array(
  fc.record({ key: fc.string({ unit: 'binary' }), value: fc.string({ unit: 'binary' }) }),
  { maxLength: 20 },
);

describe('sealing', () => {
  it('is opened by the machine’s side, byte for byte, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (list) => {
        const { hex, bytes } = await sealed(list);
        expect(hex).toMatch(/^[0-9a-f]+$/);
        expect(hex).toHaveLength(bytes * 2);
        expect(bytes).toBe(sealedSize(list));
        expect(await openEnv(hex, SECRET)).toEqual(list);
        expect(openWithOpenSsl(hex)).toBe(envText(list));
      }),
    );
  });

  it('draws a new key and a new IV every time', async () => {
    const list = [{ key: 'A', value: 'the same' }];
    const blobs = await Promise.all(Array.from({ length: 20 }, () => sealed(list)));
    expect(new Set(blobs.map(({ hex }) => hex.slice(0, 64))).size).toBe(20);
    expect(new Set(blobs.map(({ hex }) => hex.slice(64, 88))).size).toBe(20);
  });

  it('encrypts an empty list to 70 bytes', async () => {
    expect((await sealed([])).hex).toHaveLength(140);
  });

  it('wipes the key it drew, and gives the other to nobody', async () => {
    const drawn = vi.spyOn(crypto, 'getRandomValues');
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    await sealed([{ key: 'A', value: 'b' }]);
    const [ephemeral, iv] = drawn.mock.calls.map(([bytes]) => bytes as unknown as Uint8Array);
    expect(ephemeral).toEqual(new Uint8Array(32));
    expect(iv?.length).toBe(12);
    expect(imported.mock.calls[0]?.slice(2)).toEqual(['AES-GCM', false, ['encrypt']]);
    vi.restoreAllMocks();
  });

  it('takes the key with 0x and in capitals', async () => {
    const { hex } = await sealed([{ key: 'A', value: 'b' }], `0x${KEY.toUpperCase()}`);
    expect(await openEnv(hex, SECRET)).toEqual([{ key: 'A', value: 'b' }]);
  });

  it('fills the machine’s limit exactly, and not a byte more', async () => {
    const room = SEALED_MAX - sealedSize([{ key: 'A', value: '' }]);
    const full = [{ key: 'A', value: 'x'.repeat(room) }];
    const { hex, bytes } = await sealed(full);
    expect(bytes).toBe(SEALED_MAX);
    expect(await openEnv(hex, SECRET)).toEqual(full);
    const over = await seal([{ key: 'A', value: 'x'.repeat(room + 1) }], KEY);
    expect(over).toMatchObject({ ok: false, reason: 'too-large' });
  });
});

describe('encrypting is refused', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['zz'.repeat(32), 'key-form'],
    ['ab'.repeat(16), 'key-form'],
    [`${KEY}00`, 'key-form'],
    [` ${KEY}`, 'key-form'],
    ['', 'key-form'],
    // The points of low order on Curve25519 (RFC 7748, section 6.1), also with the ignored top bit.
    ['00'.repeat(32), 'key-low-order'],
    [`01${'00'.repeat(31)}`, 'key-low-order'],
    [`${'00'.repeat(31)}80`, 'key-low-order'],
    ['e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'key-low-order'],
    ['5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157', 'key-low-order'],
    ['ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'key-low-order'],
    ['edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'key-low-order'],
    ['eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'key-low-order'],
  ])('for the key %s: %s', async (key, reason) => {
    expect(await seal([{ key: 'A', value: 'hidden' }], key)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ['key-form', [], 'The app’s key is not 64 hex digits, so nothing was encrypted to it.'],
    [
      'key-low-order',
      [],
      /^The app’s key is a point that gives everybody the same secret\..*encrypted\.$/,
    ],
    ['lone-surrogate', [{ key: '\uD800', value: '' }], /half of a character .*Enter it again\.$/],
    [
      'too-large',
      [{ key: 'A', value: 'x'.repeat(SEALED_MAX) }],
      /^Encrypted, .* Shorten or remove some\.$/,
    ],
  ])('in words: %s', async (reason, list, message) => {
    const key = { 'key-form': '', 'key-low-order': '00'.repeat(32) }[reason] ?? KEY;
    expect(await seal(list, key)).toEqual({
      ok: false,
      reason,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('for half a character, without repeating the value', async () => {
    const refused = await seal([{ key: 'A', value: 'hidden\uD800' }], KEY);
    expect(refused).toMatchObject({ ok: false, reason: 'lone-surrogate' });
    expect(JSON.stringify(refused)).not.toContain('hidden');
  });

  it('where the browser has no encryption to offer', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(canSeal()).toBe(false);
    expect(await seal([], KEY)).toMatchObject({
      ok: false,
      reason: 'insecure-context',
      message: expect.stringContaining('https or on localhost'),
    });
    vi.stubGlobal('crypto', undefined);
    expect(canSeal()).toBe(false);
  });
});
