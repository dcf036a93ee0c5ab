import { expect, it } from 'vitest';
import { isLater, releaseChangelog } from './changelog';

it.each<[next: string, before: string, later: boolean]>([
  ['0.2.0', '0.1.9', true],
  ['0.1.10', '0.1.9', true],
  ['1.0.0', '0.99.99', true],
  ['0.1.0', '0.1.0', false],
  ['0.0.9', '0.1.0', false],
  ['0.2', '0.1.0', false],
  ['v0.2.0', '0.1.0', false],
  ['0.2.0-rc.1', '0.1.0', false],
  ['', '0.1.0', false],
])('%j after %j: %s', (next, before, later) => {
  expect(isLater(next, before)).toBe(later);
});

it('what was unreleased gets a version and a day, and room is left for more', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- One.\n\n## 0.1.0 (2026-11-01)\n\n- Older.\n';
  expect(releaseChangelog(text, '0.2.0', '2026-12-01')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- One.\n\n## 0.1.0 (2026-11-01)\n\n- Older.\n',
  );
});

it.each(['# Changelog\n', '## Unreleased\n', '## Unreleased\n\n## 0.1.0\n\n- Older.\n'])(
  '%j has nothing to release',
  (text) => {
    expect(() => releaseChangelog(text, '0.2.0', '2026-12-01')).toThrow(/nothing under/);
  },
);
