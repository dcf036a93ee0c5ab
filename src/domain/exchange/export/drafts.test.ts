import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProvisionRequest } from '@/domain/request/request';
import { composeKeys, topKeys } from '@/domain/request/random-form.table';
import { serialize } from '@/domain/request/serialize';
import { jsonValue, objectOf } from '@/text/random-json.table';
import { codeFolder } from './code-folder';
import { codeTargets } from './code-targets';
import { differences } from './differences';
import { hashOutcome } from './hash-outcome';

const anyValue = jsonValue({ nulls: true });

/** A request as somebody may be in the middle of writing it: any value in any field. */
const draft = fc
  .tuple(
    objectOf(fc.constantFrom(...topKeys), anyValue),
    objectOf(fc.constantFrom(...composeKeys), anyValue),
  )
  // Built of anything, as a draft is.
  .map(([top, compose_file]) => ({ ...top, compose_file }) as unknown as ProvisionRequest);

test('a draft is written by every tool, and judged, whatever is in its fields', async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (request) => {
      const api = { baseUrl: 'https://a.example/api/v1', apiVersion: '2026-01-21' };
      const call = { ...api, path: '/cvms/provision', request, body: serialize(request) };
      for (const tool of codeTargets) {
        expect(tool.write(call).length).toBeGreaterThan(0);
        differences(tool, request);
        await hashOutcome(tool, request);
      }
      codeFolder(call, undefined);
    }),
    { numRuns: 300 },
  );
});
