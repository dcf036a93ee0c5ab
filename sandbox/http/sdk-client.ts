import { createClient } from '@phala/cloud';
import type { SandboxOptions } from '#sandbox/app';
import { listenForTests } from './listen';
import { TEST_KEY } from './test-client';

/** The official SDK in front of a fresh sandbox, over a socket; `close` ends both. */
export async function withSdk(options: SandboxOptions = {}) {
  const { baseUrl: baseURL, close } = await listenForTests(options);
  return {
    close,
    /** The shapes of 2026-01-21, the SDK's own choice. */
    sdk: createClient({ apiKey: TEST_KEY, baseURL, version: '2026-01-21' }),
    sdk2025: createClient({ apiKey: TEST_KEY, baseURL, version: '2025-10-28' }),
    stranger: createClient({ apiKey: 'phak_other', baseURL }),
  };
}
