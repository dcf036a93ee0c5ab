import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, it runs before there is a compiler
import { runsTests as untyped } from './test-node.mjs';

const runsTests = untyped as (version: string) => boolean;

it.each([
  ['v18.20.0', false],
  ['v20.20.2', false],
  ['v22.12.0', false],
  ['v22.19.0', true],
  ['v23.11.0', false],
  ['v24.4.1', false],
  ['v24.5.0', true],
  ['v25.1.0', false],
  ['v26.0.0', true],
])('the tests run on %s: %s', (version, expected) => {
  expect(runsTests(version)).toBe(expected);
});
