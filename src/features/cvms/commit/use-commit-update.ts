import { changeProblem, type ChangeProblem } from '@/api/change/change-problem';
import { commitPrepared, readPrepared, type PreparedCommit } from '@/api/change/prepare';
import { toProblem, type Problem } from '@/api/call/errors';
import type { PendingChangeAnswer } from '@/domain/change/change-answers';
import { useRef, useState } from 'react';

/** What a token was found to stand for. */
export type LookedUpdate =
  | { kind: 'idle' }
  | { kind: 'looking' }
  | { kind: 'found'; pending: PendingChangeAnswer }
  | { kind: 'failed'; problem: Problem };

/** Where the commit stands. */
export type CommittedUpdate =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'committed'; cvm: string }
  | { kind: 'refused'; problem: ChangeProblem }
  | { kind: 'unknown'; problem: ChangeProblem };

/** Commits what somebody prepared, by its token and without a key: one call for each press, and never again by itself. */
export function useCommitUpdate() {
  const [looked, setLooked] = useState<LookedUpdate>({ kind: 'idle' });
  const [commit, setCommit] = useState<CommittedUpdate>({ kind: 'idle' });
  const isBusy = useRef(false);

  async function once(act: (signal: AbortSignal) => Promise<void>) {
    // A ref and not the state: a second press of the same moment finds it set.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await act(new AbortController().signal);
    } finally {
      isBusy.current = false;
    }
  }

  const look = (cvm: string, token: string) =>
    once(async (signal) => {
      setLooked({ kind: 'looking' });
      try {
        setLooked({ kind: 'found', pending: await readPrepared(cvm, token, signal) });
      } catch (failure) {
        setLooked({ kind: 'failed', problem: toProblem(failure) });
      }
    });

  const send = (cvm: string, update: PreparedCommit) =>
    once(async (signal) => {
      setCommit({ kind: 'sending' });
      try {
        await commitPrepared(cvm, update, signal);
        setCommit({ kind: 'committed', cvm });
      } catch (failure) {
        const problem = changeProblem(failure);
        setCommit({ kind: problem.remedy === 'look' ? 'unknown' : 'refused', problem });
      }
    });

  return {
    looked,
    commit,
    look: (cvm: string, token: string) => void look(cvm, token),
    send: (cvm: string, update: PreparedCommit) => void send(cvm, update),
    /** Another machine or token was put in: what was found is not of it. */
    forget() {
      setLooked({ kind: 'idle' });
      setCommit({ kind: 'idle' });
    },
  };
}
