import { composeFile, type ProvisionRequest } from '@/domain/request/request';
import { documentedMember } from '@/domain/request/inner-keys';
import { newerComposeKeys } from '@/domain/request/newer-keys';
import { appCompose } from './app-compose';
import { parseBounded } from '@/domain/schema/bounded-json';
import { serverAdditions, type ServerAddition } from './server-additions';
import { type Members, withoutKeys, isMembers } from '@/domain/schema/members';

/** What a hash is compared with: a request, a document as an object, or a document as bytes. */
export interface Subject {
  /** The document's members without nulls; undefined for bytes that are no JSON object. */
  document: Members | undefined;
  /** Keys that the source has as null. */
  nulls: string[];
  /** All keys of the source in its order. */
  keys: string[];
  /**
   * Members of a request that the API does not document, and whole those with something undocumented inside: the
   * server keeps it or drops it.
   */
  unknown: Members;
  /** Keys of a request's document that only newer servers know. */
  newer: string[];
  /** The exact text, where the source is bytes: it is tried before anything that is written anew. */
  text?: string;
  /** Measured keys whose value is the API's documented default, because the request left them out. */
  assumed: string[];
  /** What the server adds by itself to a request's document, with a value that is not known here. */
  added: readonly ServerAddition[];
}

/** What the server makes of a request as far as it is known; undefined where it does not fit the schema. */
export function subjectOfRequest(
  request: ProvisionRequest,
): (Subject & { document: Members }) | undefined {
  if (!composeFile.safeParse(request.compose_file).success) return undefined;
  const given: Members = request.compose_file;
  const document = appCompose(request.compose_file);
  const known = Object.keys(composeFile.shape);
  const isDocumented = (key: string) => documentedMember(key, given[key]).beyond.length === 0;
  return {
    document,
    nulls: nullKeys(given).filter((key) => known.includes(key)),
    keys: Object.keys(given),
    unknown: withoutKeys(given, [...known.filter(isDocumented), ...nullKeys(given)]),
    newer: newerComposeKeys.filter((key) => document[key] !== undefined),
    assumed: Object.keys(document).filter((key) => given[key] === undefined),
    added: serverAdditions(document),
  };
}

/** Of a document that is there, nothing is left to the server. */
const NOTHING_ASKED = { unknown: {}, newer: [], assumed: [], added: [] };

/** A document as an API shows it, or as it was parsed: its bytes are not known, its values are. */
export function subjectOfDocument(document: Members): Subject {
  const nulls = nullKeys(document);
  return {
    document: withoutKeys(document, nulls),
    nulls,
    keys: Object.keys(document),
    ...NOTHING_ASKED,
  };
}

/** A document as bytes: a file, or the raw text of an API or of an attestation. */
export function subjectOfText(text: string): Subject {
  const parsed = parseBounded(text.replace(/^\ufeff/, ''));
  const known = isMembers(parsed)
    ? subjectOfDocument(parsed)
    : { document: undefined, nulls: [], keys: [], ...NOTHING_ASKED };
  return { ...known, text };
}

function nullKeys(document: Members): string[] {
  return Object.keys(document).filter((key) => document[key] === null);
}
