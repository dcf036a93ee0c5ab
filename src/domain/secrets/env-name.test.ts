import { expect, it } from 'vitest';
import { ENV_NAME } from './env-name';

it.each([
  ['A', true],
  ['_a9', true],
  ['9A', false],
  ['A-B', false],
  ['', false],
  ['A\n', false],
  ['\u00c0', false],
])('%j is a variable name: %s', (name, valid) => {
  expect(ENV_NAME.test(name)).toBe(valid);
});
