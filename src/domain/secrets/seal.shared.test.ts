import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEnv } from '#sandbox/cvms/create/open-env';
import type { EnvItem } from './env-item';
import { seal } from './seal';

const shared = process.env.SHARED_DIR;

interface Vector {
  recipient_private: string;
  recipient_public: string;
  ephemeral_private: string;
  iv: string;
  plaintext: string;
  encrypted_env_hex: string;
  sdk_with_short_pubkey: string;
}

describe.skipIf(!shared)('the shared vector (set SHARED_DIR to run)', () => {
  const path = join(shared ?? '', 'vectors', 'env-and-app-id.json');
  const vector = JSON.parse(shared ? readFileSync(path, 'utf8') : '{}') as Vector;
  afterEach(() => vi.restoreAllMocks());

  it('comes out byte for byte with its key and IV in place of chance', async () => {
    const { env } = JSON.parse(vector.plaintext) as { env: EnvItem[] };
    const chance = [vector.ephemeral_private, vector.iv].map(hexToBytes);
    const draw = crypto.getRandomValues.bind(crypto);
    // Key and IV are drawn first; what comes after blinds the library's arithmetic and leaves no trace.
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      const next = chance.shift();
      if (!next) return draw(into);
      if (!(into instanceof Uint8Array)) throw new TypeError('bytes expected');
      into.set(next);
      return into;
    });
    const sealed = await seal(env, vector.recipient_public);
    expect(sealed).toMatchObject({ ok: true, hex: vector.encrypted_env_hex });
    expect(chance).toEqual([]);
    const opened = await openEnv(vector.encrypted_env_hex, hexToBytes(vector.recipient_private));
    expect(opened).toEqual(env);
  });
});
