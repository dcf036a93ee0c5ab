import { provisionCvm } from '@phala/cloud';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toRequest } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import { sdkRequest, sdkSends } from './sdk-sends';

/** What the package makes of a request; nothing is sent. */
async function sentBySdk(request: object): Promise<unknown> {
  let body: unknown;
  const post = (_path: string, given: unknown) => {
    body = JSON.parse(JSON.stringify(given));
    return Promise.resolve({ compose_hash: '' });
  };
  type Given = Parameters<typeof provisionCvm>;
  // All that it needs of a client; and it judges by itself what it is given.
  await provisionCvm({ post } as unknown as Given[0], request as Given[1]);
  return body;
}

test('the package sends what is said of it, whatever the request', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await fc.assert(
    fc.asyncProperty(anyForm, async (form) => {
      const request = toRequest(form);
      expect(await sentBySdk(sdkRequest(request))).toEqual(
        JSON.parse(JSON.stringify(sdkSends(request))),
      );
    }),
    { numRuns: 200 },
  );
});
