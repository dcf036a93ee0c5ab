import { applyEdits } from '@/text/edits';
import { describe, expect, it } from 'vitest';
import { imagesOf } from './compose-images';
import type { FoundBuild, ImageLook } from './look-up';
import type { LookedUp } from './look-up-all';
import { pinAll } from './pin';
import { afterPinning, nextPins, seenFindings } from './seen-findings';

const NEW = `sha256:${'1f'.repeat(32)}`;
const OLD = `sha256:${'00'.repeat(32)}`;
const text = (...images: string[]) =>
  `services:\n${images.map((image, i) => `  s${i}:\n    image: ${image}\n`).join('')}`;
const build = (digest: string): FoundBuild => ({
  digest,
  platforms: ['linux/amd64'],
  compressedBytes: 1,
  config: undefined,
});
const found: ImageLook = { state: 'found', build: build(NEW) };
const moved: ImageLook = {
  state: 'found',
  build: build(OLD),
  tag: { state: 'moved', build: build(NEW), daysNewer: 1 },
};
const gone: ImageLook = { state: 'missing', nearest: undefined, now: build(NEW) };
const lookedUp = (whole: string, ...looks: (ImageLook | undefined)[]): LookedUp[] =>
  imagesOf(whole).map((image, i) => ({ image, look: looks[i] }));

describe('what was seen of the images of a text', () => {
  it.each<[string, string, ImageLook | undefined, string[], string | undefined]>([
    ['not pinned', 'x:1', found, ['hint image-unpinned 3:12'], `x:1@${NEW}`],
    ['pinned', `x:1@${NEW}`, found, [], undefined],
    ['moved', `x:1@${OLD}`, moved, ['hint image-moved 3:12'], `x:1@${NEW}`],
    ['gone, with a tag that is not', `x:1@${OLD}`, gone, ['error image-gone 3:12'], `x:1@${NEW}`],
    [
      'gone, with a tag that is not for the machine',
      `x:1@${OLD}`,
      { ...gone, now: { ...build(NEW), compressedBytes: undefined } },
      ['error image-gone 3:12'],
      undefined,
    ],
    ['gone', 'x:1', { state: 'missing', nearest: undefined }, ['error image-gone 3:12'], undefined],
    [
      'not for the machine',
      'x:1',
      { ...found, build: { ...build(NEW), compressedBytes: undefined } },
      ['error image-unfit 3:12'],
      undefined,
    ],
    ['not looked up', 'x:${T}', undefined, [], undefined],
    ['by a default', 'x:${T:-1}', found, ['hint image-unpinned 3:12'], undefined],
  ])('%s', (_, image, look, expected, after) => {
    const whole = text(image);
    const findings = seenFindings(whole, lookedUp(whole, look));
    expect(
      findings.map(({ severity, rule, line, column }) => `${severity} ${rule} ${line}:${column}`),
    ).toEqual(expected);
    const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(whole, edits)).toBe(text(after ?? image));
  });

  it('is known of the text that was pinned since', () => {
    const before = text('x:1', `y:1@${OLD}`, 'z:1', '${Z}', `w:1@${OLD}`);
    const missing: ImageLook = { state: 'missing', nearest: undefined };
    const looked = lookedUp(before, found, moved, missing, undefined, gone);
    const after = applyEdits(before, pinAll(before, nextPins(looked)).edits);
    expect(after).toBe(text(`x:1@${NEW}`, `y:1@${NEW}`, 'z:1', '${Z}', `w:1@${NEW}`));
    const seen = afterPinning(after, looked);
    expect(seen.map(({ look }) => look?.state)).toEqual([
      'found',
      'found',
      'missing',
      undefined,
      'found',
    ]);
    expect(seenFindings(after, seen).map(({ rule }) => rule)).toEqual(['image-gone']);
  });

  it.each<[string, number[], number | undefined, string[]]>([
    ['that fit', [2, 3], 20, []],
    ['that fit on no known disk', [9, 9], undefined, []],
    ['that fit one by one', [4, 5], 20, ['5 too-big: Together the images are up to 9.0 GB']],
    ['of which one alone is too large', [1, 9], 20, ['5 too-big: s1:1 is 9.0 GB packed']],
    ['that are one', [5, 5], 20, []],
  ])('says what is to be known of images %s', (_, sizes, diskGb, expected) => {
    const whole = text(...sizes.map((_size, i) => `s${i}:1`));
    const looks = sizes.map((size): ImageLook => {
      const digest = `sha256:${String(size).padStart(64, '0')}`;
      return { state: 'found', build: { ...build(digest), compressedBytes: size * 1e9 } };
    });
    const findings = seenFindings(
      whole,
      lookedUp(whole, ...looks),
      diskGb === undefined ? {} : { diskGb },
    );
    const told = findings.filter(({ rule }) => rule === 'image-too-big');
    expect(told.map(({ line, message }) => `${line} too-big: ${message}`)).toEqual(
      expected.map((one) => expect.stringContaining(one)),
    );
  });

  it('is not known of a text with other images', () => {
    expect(afterPinning(text('x:1', 'y:1'), lookedUp(text('x:1'), found))).toEqual([]);
  });
});
