import type { ComposeFinding } from '@/domain/compose/compose-finding';
import { placesOf } from '@/text/places';
import { imagesOf, type ComposeImage } from './compose-images';
import { imageFindings, togetherTooBig, type ImageFinding, type ImageRoom } from './image-findings';
import type { FoundBuild, ImageLook } from './look-up';
import { pinFor, type LookedUp } from './look-up-all';
import { pinAll, type WantedPin } from './pin';

const LINK =
  'https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests';

/** What a look-up found in a compose text, as findings at its images, with the edit that mends each. */
export function seenFindings(
  text: string,
  looked: readonly LookedUp[],
  room: ImageRoom = {},
): ComposeFinding[] {
  const placeOf = placesOf(text);
  const largest = largestOf(looked, room);
  return looked.flatMap(({ image, look }) => {
    if (!look) return [];
    const { from, to, written } = image;
    const [start, end] = [placeOf(from), placeOf(to)];
    const place = {
      from,
      to,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
    const found = imageFindings(written, image.image?.registry ?? '', look, room);
    const digest = pinFor({ image, look });
    if (digest !== undefined) found.push(unpinned(written, digest));
    if (image === largest?.image) found.push(largest.finding);
    return found.map(({ kind, severity, message }): ComposeFinding => {
      const fix = fixOf(text, image, look, kind);
      return {
        ...place,
        rule: `image-${kind}`,
        source: kind === 'gone' || kind === 'unfit' ? 'guest' : 'advice',
        severity,
        message,
        why: 'A registry was asked for this image when you looked the images up.',
        link: LINK,
        ...(fix && { fix }),
      };
    });
  });
}

/** What all images together come to, said at the largest; undefined where they fit. */
function largestOf(
  looked: readonly LookedUp[],
  room: ImageRoom,
): { image: ComposeImage; finding: ImageFinding } | undefined {
  const message = allTooBig(looked, room);
  const [largest] = looked.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest || message === undefined) return undefined;
  return { image: largest.image, finding: { kind: 'too-big', severity: 'warning', message } };
}

const buildOf = ({ look }: LookedUp) => (look?.state === 'found' ? look.build : undefined);
const sizeOf = (one: LookedUp) => buildOf(one)?.compressedBytes ?? 0;

/** What all images of a file together come to, where each fits on the disk and all of them do not. */
export function allTooBig(looked: readonly LookedUp[], room: ImageRoom): string | undefined {
  return togetherTooBig(
    looked.flatMap((one) => buildOf(one) ?? []),
    room,
  );
}

const unpinned = (written: string, digest: string): ImageFinding => ({
  kind: 'unpinned',
  severity: 'hint',
  message: `${written} is ${digest.slice(0, 19)}… now.`,
});

function fixOf(
  text: string,
  image: ComposeImage,
  look: ImageLook,
  kind: ImageFinding['kind'],
): ComposeFinding['fix'] {
  const isPin = kind === 'unpinned' || kind === 'moved' || kind === 'gone';
  const to = isPin ? nextPin({ image, look }) : undefined;
  if (to === undefined) return undefined;
  const { edits } = pinAll(text, [{ image, digest: to }]);
  const title = `${kind === 'unpinned' ? 'Pin it' : 'Move the pin'} (moves the hash)`;
  return edits.length > 0 ? { title, edits, safe: false } : undefined;
}

/** The pin of each image that has one to be made or moved. */
export function nextPins(looked: readonly LookedUp[]): WantedPin[] {
  return looked.flatMap((one) => {
    const digest = nextPin(one);
    return digest === undefined ? [] : [{ image: one.image, digest }];
  });
}

/** The digest that an image would be pinned to, or its pin moved to; undefined where there is none. */
export function nextPin(one: LookedUp): string | undefined {
  const moved = movedTo(one.look);
  return moved?.compressedBytes === undefined ? pinFor(one) : moved.digest;
}

/** What the tag of a pinned image has now, where that is another build. */
function movedTo(look: ImageLook | undefined): FoundBuild | undefined {
  if (look?.state === 'missing') return look.now;
  return look?.state === 'found' && look.tag?.state === 'moved' ? look.tag.build : undefined;
}

/**
 * The same look-ups for a text whose images were pinned since: the text has the same images in the same
 * order. None where it has not.
 */
export function afterPinning(text: string, looked: readonly LookedUp[]): LookedUp[] {
  const images = imagesOf(text);
  if (images.length !== looked.length) return [];
  return images.map((image, i) => {
    const before = looked[i];
    const digest = image.image?.digest;
    if (!before?.look || digest === before.image.image?.digest)
      return { image, look: before?.look };
    const { look } = before;
    const build = movedTo(look) ?? (look.state === 'found' ? look.build : undefined);
    if (!build) return { image, look: undefined };
    return { image, look: { state: 'found', build, tag: { state: 'same' } } };
  });
}
