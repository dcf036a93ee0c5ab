import { commit } from '@/api/commit';
import { commitProblem, type CommitProblem } from '@/api/commit-problem';
import { findCvm } from '@/api/cvms';
import { toProblem, type Problem } from '@/api/call/errors';
import { cvmPathName, type CvmAnswer } from '@/domain/create/cvm';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { KeptCommit } from '@/features/create/kept-progress';

/** What looking for a CVM found, when it was not the one. */
export type Look =
  | { kind: 'looking' }
  | { kind: 'absent' }
  | { kind: 'other'; cvm: CvmAnswer }
  | { kind: 'failed'; problem: Problem };

/** The call went out and nobody knows what came of it. */
interface Unknown {
  kind: 'unknown';
  appId: string;
  /** What was sent and what failed; neither is known when the page was closed meanwhile. */
  sent: { text: string; problem: CommitProblem } | undefined;
  /** Whether encrypted values went with it. */
  encrypted: boolean | undefined;
  look: Look | undefined;
  attempt: number;
}

/** Where the create call stands. */
export type Commit =
  | { kind: 'idle' }
  | { kind: 'sending'; appId: string }
  | { kind: 'refused'; problem: CommitProblem; attempt: number }
  | Unknown
  | { kind: 'created'; appId: string; found: boolean; encrypted: boolean | undefined };

interface CommitOptions {
  name: string;
  composeHash: string;
  start: Commit;
  /** Told before a request leaves and when its CVM is known, so that a reload can go on from there. */
  onProgress: (progress: KeptCommit | undefined) => void;
  onKeyNeeded: () => void;
}

/** Creates the machine: one request however often it is asked for, and never again by itself. */
export function useCommit(options: CommitOptions) {
  const { name, composeHash, start, onProgress, onKeyNeeded } = options;
  const [first] = useState<Commit>(start);
  const [state, setState] = useState<Commit>(first);
  const sending = useRef<AbortController>(undefined);
  const attempts = useRef(0);
  const { mutateAsync, reset } = useMutation({
    mutationFn: ({ text, signal }: { text: string; signal: AbortSignal }) => commit(text, signal),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });

  function created(appId: string, found: boolean, encrypted: boolean | undefined) {
    onProgress({ appId, known: true, encrypted });
    setState({ kind: 'created', appId, found, encrypted });
  }

  async function send(text: string, appId: string) {
    // A ref and not the state: a second click of the same moment finds it set.
    if (sending.current) return;
    const controller = new AbortController();
    sending.current = controller;
    attempts.current += 1;
    const attempt = attempts.current;
    const encrypted = /^ {2}"encrypted_env": "[0-9a-f]/m.test(text);
    setState({ kind: 'sending', appId });
    onProgress({ appId, known: false, encrypted });
    try {
      await mutateAsync({ text, signal: controller.signal });
      created(appId, false, encrypted);
    } catch (failure) {
      const problem = commitProblem(failure);
      if (problem.remedy === 'look') {
        setState({
          kind: 'unknown',
          appId,
          sent: { text, problem },
          encrypted,
          look: undefined,
          attempt,
        });
      } else {
        onProgress(undefined);
        setState({ kind: 'refused', problem, attempt });
        if (problem.kind === 'key') onKeyNeeded();
      }
    } finally {
      sending.current = undefined;
      // The mutation cache keeps neither the sealed values nor the answer.
      reset();
    }
  }

  async function look(appId: string) {
    const encrypted = state.kind === 'unknown' ? state.encrypted : undefined;
    const say = (result: Look) =>
      setState((before) => (before.kind === 'unknown' ? { ...before, look: result } : before));
    say({ kind: 'looking' });
    try {
      const own = await findCvm(cvmPathName(appId));
      const isOurs = own && (own.compose_hash ?? composeHash) === composeHash;
      if (isOurs) return created(appId, true, encrypted);
      const other = own ?? (await findCvm(name));
      say(other ? { kind: 'other', cvm: other } : { kind: 'absent' });
    } catch (failure) {
      const problem = toProblem(failure);
      say({ kind: 'failed', problem });
      if (problem.kind === 'key') onKeyNeeded();
    }
  }

  return {
    state,
    /** Something was sent or looked for since the page was opened. */
    isFresh: state !== first,
    send,
    look,
    cancel: () => sending.current?.abort(),
    dismiss: () => setState({ kind: 'idle' }),
  };
}
