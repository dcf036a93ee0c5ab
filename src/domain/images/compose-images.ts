import type { Span } from '@/domain/compose/compose-finding';
import type { ComposeService } from '@/domain/compose/model/compose-model';
import { readModel } from '@/domain/compose/model/read-model';
import { parseTemplate } from '@/domain/compose/variables/interpolation';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { readPulledImage, type PulledImage } from './reference';

/** Why an image of a compose file is not looked up. */
export type WhyNotLookedUp = 'built' | 'no-name' | 'unknown-variable';

/** An image as a compose file names it; what several services write alike stands once per place. */
export interface ComposeImage extends Span {
  /** As written, variables and all. */
  written: string;
  services: string[];
  /** Undefined where it is not looked up, and `why` says so. */
  image: PulledImage | undefined;
  why: WhyNotLookedUp | undefined;
  /** The name that was looked up is that of the variables' defaults. */
  byDefault: boolean;
}

/**
 * The images that a compose text names, in its order. None where the text cannot be read, which the
 * checks of the text say. Services behind a profile count too: a name from outside may start them.
 */
export function imagesOf(text: string): ComposeImage[] {
  const { root } = readYaml(text);
  const images = new Map<string, ComposeImage>();
  for (const service of root ? readModel(root).services : []) {
    if (!service.image) continue;
    // One text may be shared by an anchor: then it stands in one place for several services.
    const place = `${service.image.from}:${service.image.to}`;
    const known = images.get(place);
    if (known) known.services.push(service.name);
    else images.set(place, imageOf(service, service.image));
  }
  return [...images.values()].toSorted((a, b) => a.from - b.from);
}

function imageOf(
  { name, build }: ComposeService,
  { text, interpolated, from, to }: NonNullable<ComposeService['image']>,
): ComposeImage {
  const one = { from, to, written: text, services: [name], byDefault: interpolated };
  if (build) return { ...one, image: undefined, why: 'built' };
  const resolved = resolvedName(text);
  if (resolved === undefined) return { ...one, image: undefined, why: 'unknown-variable' };
  const image = readPulledImage(resolved);
  return { ...one, image, why: image ? undefined : 'no-name' };
}

/** A name by its variables' defaults; undefined where one has none, since its value is not known. */
function resolvedName(text: string): string | undefined {
  let name = '';
  for (const part of parseTemplate(text)) {
    if (part.kind === 'invalid') return undefined;
    if (part.kind === 'text') name += part.text;
    if (part.kind === 'escape') name += '$';
    if (part.kind !== 'variable') continue;
    const byDefault = part.operator.endsWith('-') ? resolvedName(part.argument ?? '') : undefined;
    if (byDefault === undefined) return undefined;
    name += byDefault;
  }
  return name;
}
