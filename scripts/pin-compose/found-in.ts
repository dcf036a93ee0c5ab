import type { WhyNotLookedUp } from '@/domain/images/compose-images';
import { imageFindings } from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import { placesOf } from '@/text/places';

/** One line of what was found, and how grave it is. */
export interface FoundLine {
  severity: 'error' | 'warning' | 'hint';
  line: string;
}

const NOT_LOOKED_UP: Record<WhyNotLookedUp, string> = {
  built: 'is built, not pulled.',
  'no-name': 'is no name of an image that can be looked up.',
  'unknown-variable': 'is made of a variable without a default, so what it is, is not known.',
};

/** What a look-up found, a line each with its place in the text, in the text's order. */
export function foundIn(
  text: string,
  looked: readonly LookedUp[],
  left: readonly { image: LookedUp['image']; why: string }[],
): FoundLine[] {
  const placeOf = placesOf(text);
  return looked.flatMap(({ image, look }) => {
    const { line, column } = placeOf(image.from);
    const said = (severity: FoundLine['severity'], message: string): FoundLine => ({
      severity,
      line: `${line}:${column} ${severity}: ${message}`,
    });
    if (image.why) {
      const severity = image.why === 'built' ? 'hint' : 'warning';
      return [said(severity, `${image.written} ${NOT_LOOKED_UP[image.why]}`)];
    }
    const { registry = '', digest } = image.image ?? {};
    const unpinned =
      digest === undefined && look?.state === 'found' ? look.build.digest : undefined;
    const stays = left.find((one) => one.image === image);
    return [
      ...(look ? imageFindings(image.written, registry, look) : []).map((finding) =>
        said(finding.severity, finding.message),
      ),
      ...(unpinned === undefined ? [] : [said('hint', `${image.written} is ${unpinned} now.`)]),
      ...(stays ? [said('warning', `${image.written} is not pinned. ${stays.why}`)] : []),
    ];
  });
}
