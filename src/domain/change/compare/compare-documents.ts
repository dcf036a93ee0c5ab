import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { ServerAddition } from '@/domain/hash/server-additions';
import type { MemberChange } from '@/domain/hash/verdict/document-changes';
import { documentFindings, type DocumentFinding } from '@/domain/proof/audit/document-facts';
import { HashNotKnown, hashedText } from '@/domain/proof/audit/hashed-text';
import type { Members } from '@/domain/schema/members';
import { utf8Length } from '@/text/utf8';
import { namesInDocument, storedMembers } from '@/domain/change/stored-document';
import { exposureMoved } from './exposure-moved';
import { gainedAndGone } from './gained-and-gone';
import { whatMoved } from './what-moved';

/** One of two documents that are compared. */
export interface ComparedDocument {
  /** A sentence: how the file was read. */
  how: string;
  /** Undefined where the server adds its own script. */
  hashed: ComparedHashOf | undefined;
  members: Members;
}

interface ComparedHashOf {
  /** 64 hex digits. */
  hash: string;
  /** UTF-8 length of what was hashed. */
  bytes: number;
}

/** What is different between two versions of an app. */
export interface ComparedVersions {
  before: ComparedDocument;
  after: ComparedDocument;
  isSame: boolean;
  changes: MemberChange[];
  /** Findings that only one of the two has. */
  findings: { gained: DocumentFinding[]; gone: DocumentFinding[] };
  /** What the two make public, where that is not the same. */
  exposure: { gained: string[]; gone: string[] };
  names: { gained: string[]; gone: string[] };
}

/**
 * Compares two files that hold a document each, read as `/audit` and `compose-hash` read them. Throws an Error, in
 * words, for one that holds none, or one whose hash cannot be known; of two requests to which the server adds its own
 * script it is known all the same whether they have one hash.
 */
export async function compareDocuments(
  oldFile: string,
  newFile: string,
): Promise<ComparedVersions> {
  const [before, after] = [
    await read(oldFile, 'The first file'),
    await read(newFile, 'The second file'),
  ];
  const open = [before, after].filter(({ hashed }) => !hashed);
  if (open.length === 1) throw new Error(open[0]?.how);
  const changes = whatMoved(before.members, after.members);
  return {
    before,
    after,
    isSame: before.hashed ? before.hashed.hash === after.hashed?.hash : changes.length === 0,
    changes,
    findings: gainedAndGone(
      documentFindings(before.members),
      documentFindings(after.members),
      ({ place, message }) => `${place.replace(/, line \d+$/, '')} ${message}`,
    ),
    exposure: exposureMoved(before.members, after.members),
    names: gainedAndGone(
      namesInDocument(before.members),
      namesInDocument(after.members),
      (name) => name,
    ),
  };
}

async function read(file: string, which: string): Promise<ComparedDocument> {
  try {
    const { how, text } = await hashedText(file);
    const members = storedMembers(text);
    if (!members) throw new Error('It holds no document.');
    return { how, hashed: { hash: await sha256Hex(text), bytes: utf8Length(text) }, members };
  } catch (failure) {
    const how = `${which}: ${failure instanceof Error ? failure.message : String(failure)}`;
    // What else the server fills in may be another thing in each.
    const isOfScript = failure instanceof HashNotKnown && failure.added.join() === SCRIPT;
    if (!isOfScript || !failure.members) throw new Error(how, { cause: failure });
    return { how, hashed: undefined, members: failure.members };
  }
}

const SCRIPT: ServerAddition = 'pre_launch_script';
