import { readImage } from '@/domain/compose/model/image';

/** An image as a registry is asked for it. */
export interface PulledImage {
  /** Where it is, `docker.io` where none is written; with its port. */
  registry: string;
  /** Without the registry, e.g. `library/nginx`. */
  repository: string;
  /** As written, or `latest` where neither a tag nor a digest is. */
  tag: string | undefined;
  /** `sha256:` and 64 hex digits. */
  digest: string | undefined;
}

const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PART}(?:/${PART})*$`);
const REGISTRY =
  /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MOST = 255;

/**
 * The image that a name without variables stands for, by the grammar of references
 * (distribution/reference, reference.go and normalize.go); undefined for what is no name, so that
 * nothing else is ever put into a registry's address. Digests other than SHA-256 are not looked up.
 */
export function readPulledImage(text: string): PulledImage | undefined {
  const { registry, name, tag, digest } = readImage({ text, interpolated: false, from: 0, to: 0 });
  const host = registry.toLowerCase();
  const repository = host === 'docker.io' && !name.includes('/') ? `library/${name}` : name;
  const isName =
    REGISTRY.test(host) && REPOSITORY.test(repository) && host.length + name.length < MOST;
  if (!isName || (tag !== undefined && !TAG.test(tag))) return undefined;
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  return {
    registry: host === 'index.docker.io' ? 'docker.io' : host,
    repository,
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  };
}

/** Whether a text can stand in a registry's address as a repository. */
export const isRepository = (text: string): boolean => text.length < MOST && REPOSITORY.test(text);

/** Whether a text can stand there as a tag or as a digest. */
export const isTagOrDigest = (text: string): boolean => TAG.test(text) || DIGEST.test(text);

export const isDigest = (text: string): boolean => DIGEST.test(text);

/** As people write it: `nginx:1.27`, `ghcr.io/a/b`. */
export function familiarName({ registry, repository }: PulledImage): string {
  return registry === 'docker.io'
    ? repository.replace(/^library\//, '')
    : `${registry}/${repository}`;
}
