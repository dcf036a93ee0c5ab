import { readModel } from '@/domain/compose/model/read-model';
import type { MapNode, YamlNode } from '@/domain/compose/yaml/node';
import { entriesOf, itemsOf } from '@/domain/compose/yaml/node';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { applyEdits, type TextEdit } from '@/text/edits';
import type { ComposeImage } from './compose-images';

/** An edit that pins one image, or why the text cannot be changed for it. */
export type Pin = { edit: TextEdit } | { why: string };

const ELSEWHERE =
  'This text is used elsewhere in the file too, and would change there. Write the image out in its service.';
const ODD_TEXT =
  'The name is written with escapes or over several lines. Write it on one line to pin it.';
const VARIABLE = 'A variable decides which image it is. Write the image out to pin it.';

/**
 * Puts a digest behind the name of an image, or in the place of the digest that is there, and
 * changes nothing else: the text is read again with the edit in it, and all but the image must say
 * what it said before.
 */
function pinImage(text: string, image: ComposeImage, digest: string): Pin {
  if (image.byDefault) return { why: VARIABLE };
  const raw = text.slice(image.from, image.to);
  const at = raw.indexOf(image.written);
  if (at < 0 || raw.includes(image.written, at + 1)) return { why: ODD_TEXT };
  const [name = ''] = image.written.split('@', 1);
  const from = image.from + at + name.length;
  const edit = { from, to: image.from + at + image.written.length, text: `@${digest}` };
  const pinned = `${name}@${digest}`;
  return changesOnlyImage(text, applyEdits(text, [edit]), image, pinned)
    ? { edit }
    : { why: ELSEWHERE };
}

/** Whether two texts say the same but for the image of the services that name it. */
function changesOnlyImage(
  before: string,
  after: string,
  image: ComposeImage,
  pinned: string,
): boolean {
  const [was, is] = [readYaml(before).root, readYaml(after).root];
  if (!was || !is) return false;
  const services = new Set(image.services);
  const moved = readModel(is).services.filter(({ image: now }) => now?.text === pinned);
  const named = moved.map(({ name }) => name);
  if ([...services].some((name) => !named.includes(name))) return false;
  return meaning(was, services) === meaning(is, services);
}

/** What a text says as one line, less the images of some services. */
function meaning(root: MapNode, services: ReadonlySet<string>): string {
  const plain = (node: YamlNode): unknown => {
    if (node.kind === 'scalar') return [node.value, node.source, node.tag];
    if (node.kind === 'list') return itemsOf(node).map(plain);
    return entriesOf(node).map(([key, { value }]) => [key, plain(value)]);
  };
  const around = entriesOf(root).map(([key, { value }]) =>
    key === 'services'
      ? entriesOf(value).map(([name, service]) => [name, less(service.value, services.has(name))])
      : [key, plain(value)],
  );
  function less(service: YamlNode, isPinned: boolean): unknown {
    return entriesOf(service).map(([key, { value }]) =>
      isPinned && key === 'image' ? key : [key, plain(value)],
    );
  }
  return JSON.stringify(around);
}

/** An image and the digest that it is to have. */
export interface WantedPin {
  image: ComposeImage;
  digest: string;
}

/** The text with every image pinned that has a digest in the table and can be; the rest is told. */
export function pinAll(
  text: string,
  pins: readonly WantedPin[],
): { edits: TextEdit[]; left: { image: ComposeImage; why: string }[] } {
  const edits: TextEdit[] = [];
  const left: { image: ComposeImage; why: string }[] = [];
  for (const { image, digest } of pins) {
    const pin = pinImage(text, image, digest);
    if ('edit' in pin) edits.push(pin.edit);
    else left.push({ image, why: pin.why });
  }
  return { edits, left };
}
