import { startedServices } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ImageReference } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { replaced } from './replaced';
import type { ComposeRule } from './rule';

const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const NAME = new RegExp(`^${PART}(?:/${PART})*$`);
const HOST = /^(?:[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** The hex digits that each algorithm has (opencontainers/go-digest). */
const DIGITS: Record<string, number> = { sha256: 64, sha384: 96, sha512: 128 };
const DIGEST = /^[A-Za-z][\w+.-]*:[0-9a-fA-F]{32,}$/;
const HEX = /^[0-9a-f]+$/;
const ALGORITHMS = Object.keys(DIGITS).join(', ');
const SCHEME = /^[a-z]+:\/\//i;

export const imageName: ComposeRule = {
  id: 'image-name',
  source: 'guest',
  severity: 'error',
  why: 'Docker refuses a name that is no image reference, and starts nothing.',
  link: 'https://github.com/distribution/reference/blob/main/reference.go',
  check: (file) =>
    startedServices(file).flatMap(({ image }) =>
      image && image.text !== '' ? (image.interpolated ? certain(image) : fault(image)) : [],
    ),
};

/** What is wrong whatever the variables are: a scheme, or capitals outside of them. */
function certain(image: ImageReference): Complaint[] {
  const { text, registry, name } = image;
  const isWhole = !`${registry}${name}`.includes('$');
  if (!SCHEME.test(text) && !(isWhole && /[A-Z]/.test(name))) return [];
  return fault({ ...image, tag: undefined, digest: undefined });
}

/** What the grammar of references has against a name (distribution/reference). */
function fault(image: ImageReference): Complaint[] {
  const { text, registry, name, tag, digest } = image;
  const say = (message: string, better?: string, title?: string): Complaint[] => {
    const fix = better !== undefined && {
      fix: { ...replaced(image, better), ...(title && { title }) },
    };
    return [{ ...spanOf(image), message, ...fix }];
  };
  if (SCHEME.test(text))
    return say('An image has no scheme before its registry.', text.replace(SCHEME, ''));
  if (/\s/.test(text)) return say('An image name has no spaces; a tag follows after a colon.');
  if (digest === '') return say('A digest must follow the @: sha256: and 64 hex digits.');
  if (digest !== undefined && !isDigest(digest)) {
    const lower = digest.toLowerCase();
    const better = text.slice(0, -digest.length) + lower;
    if (isDigest(lower))
      return say('A digest has no capital letters.', better, 'Write it in small letters');
    return say(`The digest ${digest.slice(0, 20)} is none: ${neededFor(lower)}`);
  }
  if (tag === '') return say('A tag must follow the colon.');
  if (tag !== undefined && !TAG.test(tag)) return say(`${tag.slice(0, 40)} is no tag.`);
  if (/[A-Z]/.test(name)) {
    const written = text.includes(name) ? name : name.replace(/^library\//, '');
    const lower = text.replace(written, written.toLowerCase());
    return say('An image name has no capital letters.', lower);
  }
  if (text === 'scratch') return say('scratch is the name of no image, only of an empty base.');
  if (/^[0-9a-f]{64}$/.test(text)) return say('An image is named, and 64 hex digits are no name.');
  if (registry.length + name.length > 254) return say('An image name has at most 255 characters.');
  return HOST.test(registry) && NAME.test(name) ? [] : say('This is no name of an image.');
}

/** As go-digest takes it: of a known algorithm, all of its digits in small letters. */
function isDigest(digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(/:(.*)/s);
  return Object.hasOwn(DIGITS, algorithm) && hex.length === DIGITS[algorithm] && HEX.test(hex);
}

/** What a digest that is none needs to be one. */
function neededFor(digest: string): string {
  const [algorithm = ''] = digest.split(':');
  const digits = Object.hasOwn(DIGITS, algorithm) ? DIGITS[algorithm] : undefined;
  if (digits !== undefined) return `${algorithm}: and ${digits} hex digits are needed.`;
  return DIGEST.test(digest)
    ? `Docker knows no algorithm ${algorithm.slice(0, 20)}, only ${ALGORITHMS}.`
    : 'sha256: and 64 hex digits are needed.';
}
