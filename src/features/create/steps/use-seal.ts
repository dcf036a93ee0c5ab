import { appKey } from '@/api/app-key';
import { toProblem, type Problem } from '@/api/call/errors';
import {
  checkKey,
  type KeyCheck,
  type KeyContext,
  type UnprovenKey,
} from '@/domain/secrets/key/check-key';
import { seal } from '@/domain/secrets/seal';
import { secretStore } from '@/display/secrets/secret-store';
import { useRef, useState } from 'react';

/** What was sealed last, and for whom: for another app id or other values it counts no more. */
export interface SealedValues {
  appId: string;
  hex: string;
  bytes: number;
  names: readonly string[];
  /** The secrets as they were; a snapshot that is another object says that something changed. */
  of: object;
}

/** Where sealing stands; each attempt has its number, so that a repeated failure is told again. */
export type SealState =
  | { kind: 'idle' }
  | { kind: 'working'; what: 'key' | 'sealing' }
  /** The key could not be fetched. */
  | { kind: 'failed'; problem: Problem; attempt: number }
  /** The key was checked and must not be used, or the values cannot be sealed. */
  | { kind: 'stopped'; check: KeyCheck; message: string | undefined; attempt: number }
  /** Nothing shows whose key it is: nothing is sealed before the person has said so. */
  | { kind: 'unproven'; check: UnprovenKey; attempt: number }
  | { kind: 'sealed'; check: KeyCheck; sealed: SealedValues };

interface SealOptions extends Pick<KeyContext, 'offered' | 'kmsKey'> {
  /** What the API calls the KMS in paths; undefined where it names none. */
  kms: string | undefined;
  appId: string | undefined;
  /** Names the document allows; the others would be refused by the API and skipped by the guest. */
  allowed: readonly string[];
  onKeyNeeded: () => void;
}

/** Fetches the app's key, checks who vouches for it, and seals the typed values to it. */
export function useSeal({ kms, offered, kmsKey, appId, allowed, onKeyNeeded }: SealOptions) {
  // With the app id it is about: a key that was judged for one app says nothing of another's.
  const [of, setOf] = useState<{ appId: string | undefined; state: SealState }>(NOTHING);
  const working = useRef<AbortController>(undefined);
  const attempts = useRef(0);
  const isPast = of.appId !== appId && of.state.kind !== 'working' && of.state.kind !== 'sealed';
  const state = isPast ? NOTHING.state : of.state;

  /** Answers with what was sealed, where the key was proven; else the state says why not. */
  async function start(): Promise<SealedValues | undefined> {
    if (working.current || appId === undefined || kms === undefined) return undefined;
    const setState = (next: SealState) => setOf({ appId, state: next });
    const controller = new AbortController();
    working.current = controller;
    attempts.current += 1;
    const attempt = attempts.current;
    setState({ kind: 'working', what: 'key' });
    try {
      const answer = await appKey(kms, appId, controller.signal);
      const check = checkKey(answer, {
        appId,
        offered,
        kmsKey,
        now: Math.floor(Date.now() / 1000),
      });
      if (check.kind === 'wrong') {
        setState({ kind: 'stopped', check, message: undefined, attempt });
        return undefined;
      }
      if (check.kind !== 'verified') {
        setState({ kind: 'unproven', check, attempt });
        return undefined;
      }
      setState({ kind: 'working', what: 'sealing' });
      const made = await sealTyped(check, appId, allowed, attempt);
      setState(made);
      return made.kind === 'sealed' ? made.sealed : undefined;
    } catch (failure) {
      const problem = toProblem(failure);
      setState({ kind: 'failed', problem, attempt });
      if (problem.kind === 'key') onKeyNeeded();
      return undefined;
    } finally {
      working.current = undefined;
    }
  }

  /** Seals to a key that the person was told nothing proves, and took all the same. */
  async function sealUnproven() {
    if (state.kind !== 'unproven' || working.current || appId === undefined) return;
    const { check, attempt } = state;
    working.current = new AbortController();
    try {
      setOf({ appId, state: await sealTyped(check, appId, allowed, attempt) });
    } finally {
      working.current = undefined;
    }
  }

  return { state, start, sealUnproven, cancel: () => working.current?.abort() };
}

const NOTHING = { appId: undefined, state: { kind: 'idle' } } as const;

async function sealTyped(
  check: Exclude<KeyCheck, { kind: 'wrong' }>,
  appId: string,
  allowed: readonly string[],
  attempt: number,
): Promise<SealState> {
  const of = secretStore.get();
  const typed = secretStore.readForSealing();
  if (!typed.ok) return { kind: 'stopped', check, message: typed.problem, attempt };
  const items = typed.items.filter(({ key }) => allowed.includes(key));
  const sealed = await seal(items, check.publicKey);
  if (!sealed.ok) return { kind: 'stopped', check, message: sealed.message, attempt };
  const { hex, bytes } = sealed;
  const names = items.map(({ key }) => key);
  return { kind: 'sealed', check, sealed: { appId, hex, bytes, names, of } };
}
