import type { ComposeFinding } from '@/domain/compose/compose-finding';
import { createStore } from '@/ui/browser/store';
import type { ReadCompose } from './analyse';

/** What registries said of the images in one compose text; it is about that text and no other. */
export interface ImagesSeen {
  text: string;
  findings: readonly ComposeFinding[];
}

/** The latest look-up, which a person asked for. */
export const imagesSeen = createStore<ImagesSeen | undefined>(undefined);

/** The checks of a text with what was seen of its images, in the text's order. */
export function withSeen(
  compose: ReadCompose | undefined,
  seen: ImagesSeen | undefined,
): ReadCompose | undefined {
  if (!compose || seen?.text !== compose.text) return compose;
  const findings = [...compose.findings, ...seen.findings].toSorted((a, b) => a.from - b.from);
  return { ...compose, findings, looked: true };
}
