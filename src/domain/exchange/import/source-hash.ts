import { canonicalJson } from '@/domain/hash/canonical';
import { predict } from '@/domain/hash/prediction';
import { additionsDo } from '@/domain/hash/server-additions';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { ProvisionRequest } from '@/domain/request/request';
import { isMembers, type Members } from '@/domain/schema/members';
import type { DocumentSource } from './json/document-source';
import type { SourceHash } from './imported';

/**
 * The hash that a document which was read had: that of its bytes, else the one that is stated, else of the form in
 * which the server writes it today.
 */
export async function documentHash(
  { subject, stated }: DocumentSource,
  how: string,
): Promise<SourceHash> {
  const { document = {}, text } = subject;
  if (text !== undefined) return { hash: await sha256Hex(text), how, document, text };
  if (stated !== undefined) return { hash: stated, how, document };
  return {
    hash: await sha256Hex(canonicalJson(document)),
    how: 'Of its content, as the server writes it today.',
    document,
  };
}

const WITH_SCRIPT =
  'As it is predicted of the request with the server’s standard script that is known here.';

/** The hash that a request will have, where that can be known; `script` is the server’s, where that is known. */
export async function requestHash(
  request: Members,
  script?: StandardScript,
): Promise<SourceHash | undefined> {
  if (!isMembers(request.compose_file)) return undefined;
  // The prediction checks the parts it reads.
  const prediction = await predict(request as unknown as ProvisionRequest, script);
  if (!prediction) return undefined;
  const { hash, text, document, undecided, added, assumedScript } = prediction;
  const why =
    added.length > 0
      ? `It is not known before: ${additionsDo(added)}.`
      : 'It is not known before: the server may drop keys.';
  return {
    hash,
    how:
      hash === undefined ? why : assumedScript ? WITH_SCRIPT : 'As it is predicted of the request.',
    document: { ...document, ...undecided },
    ...(hash !== undefined && { text }),
    asked: request,
  };
}
