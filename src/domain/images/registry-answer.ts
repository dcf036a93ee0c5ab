/** What is asked of a registry: one document, by its place in the distribution API. */
export interface RegistryQuestion {
  registry: string;
  repository: string;
  /** `manifests` by tag or digest, `blobs` by digest, `tags` by nothing. */
  kind: 'manifests' | 'blobs' | 'tags';
  /** The tag or digest; empty for tags. */
  name: string;
}

/** Why a registry gave nothing; the words are what it comes to for a person. */
export type RegistryFailure =
  | { reason: 'missing' }
  /** It asks for a login, which is also how many answer for what they do not have. */
  | { reason: 'login' }
  /** Too many questions; when to come back, in seconds, and how many it allows in how long, where it says so. */
  | {
      reason: 'limited';
      retryAfter?: number | undefined;
      allowed?: { count: number; seconds: number } | undefined;
    }
  /** Nobody may ask it from here. */
  | { reason: 'not-allowed' }
  | { reason: 'failed'; detail: string };

/** The bytes as they came, with the digest that the registry says they have. */
export type RegistryAnswer =
  | { kind: 'content'; bytes: Uint8Array<ArrayBuffer>; claimed?: string | undefined }
  | ({ kind: 'failure' } & RegistryFailure);

/** Asks one thing, follows what a registry may send on to, and never throws but for a stop. */
export type AskRegistry = (
  question: RegistryQuestion,
  signal?: AbortSignal,
) => Promise<RegistryAnswer>;

/** Bytes of the longest answer that is read (distribution's own limit for manifests). */
export const MOST_ANSWERED = 4 * 1024 * 1024;

/** A failure in one sentence, of an image as it is written. */
export function failureWords(failure: RegistryFailure, registry: string): string {
  switch (failure.reason) {
    case 'missing':
      return `${registry} does not have it.`;
    case 'login':
      return `${registry} wants a login, or does not have it; it was asked without one. Take the digest from a machine that is logged in.`;
    case 'limited':
      return limitWords(failure, registry);
    case 'not-allowed':
      return `${registry} is not among the registries that are asked from here.`;
    case 'failed':
      return `${registry} could not be asked: ${failure.detail}`;
  }
}

function limitWords(
  { retryAfter, allowed }: RegistryFailure & { reason: 'limited' },
  registry: string,
): string {
  const limit = allowed ? `: it allows ${allowed.count} in ${inWords(allowed.seconds)}` : '';
  const when = retryAfter === undefined ? 'later' : `in ${inWords(retryAfter)}`;
  return `${registry} takes no more questions for now${limit}. Try again ${when}.`;
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
