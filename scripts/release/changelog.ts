import { Refusal } from '#scripts/serve/refusal';

const UNRELEASED = '## Unreleased\n';

/** A changelog with what was unreleased under a version and its day, as in 2026-12-01. Throws Refusal where there is nothing. */
export function releaseChangelog(text: string, version: string, day: string): string {
  const [before, after] = text.split(UNRELEASED);
  const news = after?.split(/^## /m)[0]?.trim();
  if (before === undefined || after === undefined || !news)
    throw new Refusal('CHANGELOG.md has nothing under "Unreleased".');
  return `${before}${UNRELEASED}\n## ${version} (${day})\n${after}`;
}

const SEMVER = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** Whether one version comes after another, as in 0.2.0 after 0.1.9; a text that is no version comes after none. */
export function isLater(next: string, before: string): boolean {
  const [one, other] = [SEMVER.exec(next), SEMVER.exec(before)];
  if (!one || !other) return false;
  for (const place of [1, 2, 3]) {
    const difference = Number(one[place]) - Number(other[place]);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
