import type { ComposeText, ImageReference } from './compose-model';

/**
 * Splits an image reference as Docker does: the first part is a registry only with a dot, a colon
 * or as `localhost` (distribution/reference). A tag or digest made of variables is kept as written.
 */
export function readImage(image: ComposeText): ImageReference {
  const [beforeDigest = '', digest] = cut(image.text, '@');
  const slash = lastOutsideBraces(beforeDigest, '/');
  const colon = lastOutsideBraces(beforeDigest, ':');
  const hasTag = colon > slash;
  const path = hasTag ? beforeDigest.slice(0, colon) : beforeDigest;
  const tag = hasTag ? beforeDigest.slice(colon + 1) : undefined;
  const [first = '', rest] = cut(path, '/');
  if (rest !== undefined && (/[.:]/.test(first) || first === 'localhost'))
    return { ...image, registry: first, name: rest, tag, digest };
  const name = rest === undefined && !image.interpolated ? `library/${path}` : path;
  return { ...image, registry: 'docker.io', name, tag, digest };
}

function cut(text: string, at: string): [string, string | undefined] {
  const i = text.indexOf(at);
  return i < 0 ? [text, undefined] : [text.slice(0, i), text.slice(i + at.length)];
}

/** A separator inside `${NAME:-a/b}` separates nothing. */
function lastOutsideBraces(text: string, character: string): number {
  let depth = 0;
  let found = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    else if (depth === 0 && text[i] === character) found = i;
  }
  return found;
}
