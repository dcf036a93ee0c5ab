import { plainAddress, plainWord, shownAddress } from '@/domain/create/addresses';
import { readHash } from '@/domain/hash/digest/read-hash';
import type { MemberChange } from '@/domain/hash/verdict/document-changes';
import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { hashedText } from '@/domain/proof/audit/hashed-text';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { utf8Length } from '@/text/utf8';
import { callInWords } from './contract-calls';
import { storedMembers } from '@/domain/change/stored-document';
import { whatMoved } from '@/domain/change/compare/what-moved';

/** What somebody who is to sign has at hand; all but one of them may be missing. */
export interface ApprovalQuestion {
  /** The pending document: an app-compose.json, a request, an answer. */
  pendingText: string;
  /** The running one, for what is different. */
  currentText?: string;
  /** What was asked for, by the answer or the webhook of the prepared update. */
  composeHash?: string;
  /** The app's contract, in any spelling. */
  appId?: string;
  /** What the wallet shows. */
  callData?: string;
  /** Where the wallet sends it. */
  to?: string;
}

/** What can be said to an approver. */
export interface Approval {
  /** How the pending document was read. */
  how: string | undefined;
  /** 64 hex digits: the hash that the pending document has. */
  hash: string | undefined;
  /** UTF-8 length of what was hashed. */
  bytes: number | undefined;
  claims: Claim[];
  /** Against the running document, where that is at hand. */
  changes: MemberChange[] | undefined;
}

/** "This is what you would sign": the hash recomputed, the call data decoded, and both compared with what is asked for. */
export async function checkApproval(question: ApprovalQuestion): Promise<Approval> {
  const pending = await readText(question.pendingText);
  const asked = readHash(question.composeHash ?? '');
  const hash = pending && (await sha256Hex(pending.text));
  return {
    how: pending?.how,
    hash,
    bytes: pending && utf8Length(pending.text),
    claims: [
      ...hashClaims(hash, asked),
      ...callClaims(question.callData ?? '', asked ?? hash),
      ...addressClaims(question),
    ],
    changes: await changesIn(question, pending?.text),
  };
}

async function readText(text: string) {
  if (text.trim() === '') return undefined;
  try {
    return await hashedText(text);
  } catch {
    // Why it cannot be read is said where it is put in.
    return undefined;
  }
}

async function changesIn({ currentText }: ApprovalQuestion, pending: string | undefined) {
  const current = await readText(currentText ?? '');
  const before = current && storedMembers(current.text);
  const after = pending === undefined ? undefined : storedMembers(pending);
  return before && after ? whatMoved(before, after) : undefined;
}

const SAME = 'The pending document has the compose hash that is asked for.';

function hashClaims(hash: string | undefined, asked: string | undefined): Claim[] {
  if (asked === undefined) return [undecided(SAME, 'No compose hash was given to compare with.')];
  if (hash === undefined) return [undecided(SAME, 'There is no document to hash.')];
  return hash === asked
    ? [holds(SAME, 'It is the SHA-256 of the text here.')]
    : [fails(SAME, `The document here hashes to ${hash}.`)];
}

const REGISTERS = 'The call data registers just this compose hash.';

function callClaims(data: string, hash: string | undefined): Claim[] {
  if (data.trim() === '') return [];
  const call = callInWords(data);
  if (!call) return [fails(REGISTERS, 'It is no call of an app’s contract that is known.')];
  if (call.signature === 'addDevice(bytes32)') {
    return [undecided(REGISTERS, `${call.words} It registers no hash.`)];
  }
  if (call.signature !== 'addComposeHash(bytes32)') return [fails(REGISTERS, call.words)];
  if (hash === undefined) return [undecided(REGISTERS, call.words)];
  return call.word === plainWord(hash)
    ? [holds(REGISTERS, call.words)]
    : [fails(REGISTERS, call.words)];
}

const TO_APP = 'The call goes to the app’s own contract.';

function addressClaims({ to = '', appId = '' }: ApprovalQuestion): Claim[] {
  if (to.trim() === '') return [];
  const [target, app] = [plainAddress(to), plainAddress(appId)];
  if (target === undefined) return [fails(TO_APP, 'What it is sent to is no address.')];
  if (app === undefined) return [undecided(TO_APP, 'No app id was given to compare with.')];
  return target === app
    ? [holds(TO_APP, shownAddress(app))]
    : [fails(TO_APP, `It goes to ${shownAddress(target)}, the app is ${shownAddress(app)}.`)];
}
