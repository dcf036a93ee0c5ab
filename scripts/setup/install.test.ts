import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, it runs before there is a compiler
import { holdsPackages as untyped } from './install.mjs';

type Packages = Record<string, object>;
const holds = untyped as (wanted: Packages, present: Packages, tests: boolean) => boolean;

const page = { version: '1.0.0', integrity: 'sha512-page' };
const tool = { version: '2.0.0', integrity: 'sha512-tool', dev: true };
const other = { version: '3.0.0', integrity: 'sha512-other', optional: true };
const wanted = { '': {}, page, tool, other };

it.each<[what: string, present: Packages, forPage: boolean, forTests: boolean]>([
  ['nothing', {}, false, false],
  ['what the page needs', { page }, true, false],
  ['everything', { page, tool, other }, true, true],
  ['everything but another system’s binary', { page, tool }, true, true],
  ['another version', { page: { ...page, version: '1.0.1' }, tool }, false, false],
  ['other bytes', { page: { ...page, integrity: 'sha512-else' }, tool }, false, false],
  ['a test tool of another version', { page, tool: { ...tool, version: '2.0.1' } }, true, false],
])('%s', (_what, present, forPage, forTests) => {
  expect(holds(wanted, present, false)).toBe(forPage);
  expect(holds(wanted, present, true)).toBe(forTests);
});
