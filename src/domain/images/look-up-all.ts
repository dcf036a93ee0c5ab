import type { ComposeImage } from './compose-images';
import { lookUpImage, type ImageLook } from './look-up';
import { familiarName, type PulledImage } from './reference';
import type { AskRegistry } from './registry-answer';

/** Registries limit how often they are asked; a few at once are quick enough for any file. */
const AT_ONCE = 3;

/** An image of a compose file with what was found of it. */
export interface LookedUp {
  image: ComposeImage;
  look: ImageLook | undefined;
}

/**
 * Looks up all images of a compose file, each name once and a few at a time. What is not looked up
 * has no look. Throws nothing but the reason of a stop.
 */
export async function lookUpAll(
  ask: AskRegistry,
  images: readonly ComposeImage[],
  signal?: AbortSignal,
): Promise<LookedUp[]> {
  const names = new Map<string, PulledImage>();
  for (const { image } of images) if (image) names.set(keyOf(image), image);
  const looks = new Map<string, ImageLook>();
  const waiting = [...names];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [key, image] = next;
      looks.set(key, await lookUpImage(ask, image, signal));
    }
  });
  await Promise.all(workers);
  return images.map((image) => ({ image, look: image.image && looks.get(keyOf(image.image)) }));
}

const keyOf = (image: PulledImage) =>
  [familiarName(image), image.tag ?? '', image.digest ?? ''].join('|');

/**
 * The digest that would pin an image: what its tag has now. Undefined where nothing was found, where it is
 * pinned, and where a machine could not run it.
 */
export function pinFor({ image, look }: LookedUp): string | undefined {
  if (look?.state !== 'found' || image.image?.digest !== undefined) return undefined;
  return look.build.compressedBytes === undefined ? undefined : look.build.digest;
}
