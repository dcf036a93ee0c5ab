import { changeProblem, type ChangeProblem } from '@/api/change/change-problem';
import { commitPrepared, prepareChange } from '@/api/change/prepare';
import { newestOperation, readOperations } from '@/api/operations';
import { isNoChange, type PendingChangeAnswer } from '@/domain/change/change-answers';
import { lostAnswer, type LostAnswer } from '@/domain/change/lost-answer';
import { useRef, useState } from 'react';

/** The next document as it was predicted. */
export interface PredictedDocument {
  /** 64 hex digits. */
  hash: string;
  /** The text that has it. */
  text: string;
}

/** Where a change that others approve stands. Its token is here and nowhere else: leaving the page forgets it. */
export type ApprovalStage =
  | { kind: 'idle' }
  | { kind: 'preparing' }
  | { kind: 'not-prepared'; problem: ChangeProblem }
  /** No contract decides, so the API made it, or found nothing to do. */
  | { kind: 'made-at-once'; nothing: boolean }
  | { kind: 'pending'; pending: PendingChangeAnswer; refused?: ChangeProblem }
  | { kind: 'committing'; pending: PendingChangeAnswer }
  | { kind: 'committed'; pending: PendingChangeAnswer }
  | {
      kind: 'unknown';
      pending: PendingChangeAnswer;
      problem: ChangeProblem;
      looked: LostAnswer | undefined;
    };

/** Prepares a change for others to approve, and commits it: one call for each press, and never again by itself. */
export function useApproval(cvm: string, onKeyNeeded: () => void) {
  const [stage, setStage] = useState<ApprovalStage>({ kind: 'idle' });
  const [asked, setAsked] = useState<{ body: string; predicted: PredictedDocument | undefined }>();
  const isBusy = useRef(false);
  const lastKnown = useRef<string>(undefined);

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
  const told = (failure: unknown) => {
    const problem = changeProblem(failure);
    if (problem.kind === 'key') onKeyNeeded();
    return problem;
  };

  const prepare = (body: string, predicted: PredictedDocument | undefined) =>
    once(async (signal) => {
      setAsked({ body, predicted });
      setStage({ kind: 'preparing' });
      try {
        const outcome = await prepareChange(cvm, body, signal);
        setStage(
          outcome.kind === 'pending'
            ? { kind: 'pending', pending: outcome.pending }
            : { kind: 'made-at-once', nothing: isNoChange(outcome.answer) },
        );
      } catch (failure) {
        setStage({ kind: 'not-prepared', problem: told(failure) });
      }
    });

  const commit = (pending: PendingChangeAnswer, transactionHash: string) =>
    once(async (signal) => {
      setStage({ kind: 'committing', pending });
      try {
        lastKnown.current = await newestOperation(cvm);
        const { compose_hash, commit_token } = pending;
        const token = commit_token ?? '';
        await commitPrepared(
          cvm,
          { token, compose_hash, transaction_hash: transactionHash },
          signal,
        );
        setStage({ kind: 'committed', pending });
      } catch (failure) {
        const problem = told(failure);
        if (problem.remedy !== 'look') setStage({ kind: 'pending', pending, refused: problem });
        else setStage({ kind: 'unknown', pending, problem, looked: undefined });
      }
    });

  const look = (before: Extract<ApprovalStage, { kind: 'unknown' }>) =>
    once(async (signal) => {
      const { pending } = before;
      try {
        const { items } = await readOperations(cvm, undefined, signal);
        const looked = lostAnswer(items, lastKnown.current, pending.compose_hash);
        setStage(looked.kind === 'made' ? { kind: 'committed', pending } : { ...before, looked });
      } catch (failure) {
        setStage({ ...before, problem: told(failure) });
      }
    });

  return {
    stage,
    /** What was prepared, and predicted of it: what is edited afterwards is another change. */
    asked,
    prepare: (body: string, predicted: PredictedDocument | undefined) =>
      void prepare(body, predicted),
    commit: (pending: PendingChangeAnswer, transactionHash: string) =>
      void commit(pending, transactionHash),
    look: (before: Extract<ApprovalStage, { kind: 'unknown' }>) => void look(before),
    /** Back to before the commit, with the token. */
    back: (pending: PendingChangeAnswer) => setStage({ kind: 'pending', pending }),
    forget: () => setStage({ kind: 'idle' }),
  };
}

export type ApprovalState = ReturnType<typeof useApproval>;
