import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { Members } from '@/domain/schema/members';
import { whatMoved } from './what-moved';

const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b\n', 'b\r\n', 'é', 'e\u0301'),
);
const key = fc.constantFrom('name', 'salt', 'allowed_envs', 'port_policy', '__proto__', 'x');
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.array(fc.tuple(key, leaf), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
);
const document = fc
  .array(fc.tuple(key, value), { maxLength: 5 })
  .map((pairs): Members => Object.fromEntries(pairs));

/** The same document with its keys turned round, at every level. */
const turned = (node: unknown): unknown => {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner)]),
  );
};

test('nothing moved exactly when the hashes are equal', async () => {
  const pair = fc.oneof(
    fc.tuple(document, document),
    document.map((one) => [one, turned(one) as Members] as const),
    fc
      .tuple(document, key)
      .map(
        ([one, name]) => [one, Object.fromEntries([...Object.entries(one), [name, null]])] as const,
      ),
  );
  await fc.assert(
    fc.asyncProperty(pair, async ([before, after]) => {
      const [left, right] = await Promise.all(
        [before, after].map((one) => sha256Hex(canonicalJson(one))),
      );
      expect(whatMoved(before, after).length === 0).toBe(left === right);
    }),
    { numRuns: 400 },
  );
});
