import { composeFile, type ProvisionRequest } from '@/domain/request/request';
import { appCompose } from './app-compose';
import { parseBounded } from '@/domain/schema/bounded-json';
import { type Members, withoutKeys, isMembers } from '@/domain/schema/members';

/** What a hash is compared with: a request, a document as an object, or a document as bytes. */
export interface Subject {
  /** The document's members without nulls; undefined for bytes that are no JSON object. */
  document: Members | undefined;
  /** Keys that the source has as null. */
  nulls: string[];
  /** All keys of the source in its order. */
  keys: string[];
  /** Members of a request that the API does not document, and probably drops. */
  unknown: Members;
  /** The exact text, where the source is bytes: it is tried before anything that is written anew. */
  text?: string;
  /** Measured keys whose value is the API's documented default, because the request left them out. */
  assumed: string[];
  /** The request has no pre-launch script, so the server adds one whose text is not known here. */
  serverScript: boolean;
}

/** What the server makes of a request as far as it is known; undefined where it does not fit the schema. */
export function subjectOfRequest(
  request: ProvisionRequest,
): (Subject & { document: Members }) | undefined {
  if (!composeFile.safeParse(request.compose_file).success) return undefined;
  const given: Members = request.compose_file;
  const document = appCompose(request.compose_file);
  const known = Object.keys(composeFile.shape);
  return {
    document,
    nulls: nullKeys(given).filter((key) => known.includes(key)),
    keys: Object.keys(given),
    unknown: withoutKeys(given, [...known, ...nullKeys(given)]),
    assumed: Object.keys(document).filter((key) => given[key] === undefined),
    serverScript: document.pre_launch_script === undefined,
  };
}

/** A document as an API shows it, or as it was parsed: its bytes are not known, its values are. */
export function subjectOfDocument(document: Members): Subject {
  const nulls = nullKeys(document);
  return {
    document: withoutKeys(document, nulls),
    nulls,
    keys: Object.keys(document),
    unknown: {},
    assumed: [],
    serverScript: false,
  };
}

/** A document as bytes: a file, or the raw text of an API or of an attestation. */
export function subjectOfText(text: string): Subject {
  const parsed = parseBounded(text.replace(/^\ufeff/, ''));
  const known = isMembers(parsed)
    ? subjectOfDocument(parsed)
    : { document: undefined, nulls: [], keys: [], unknown: {}, assumed: [], serverScript: false };
  return { ...known, text };
}

function nullKeys(document: Members): string[] {
  return Object.keys(document).filter((key) => document[key] === null);
}
