import type { Problem } from '@/api/call/errors';
import { mayHaveActed } from '@/api/commit-problem';
import { askOfMachine, deleteMachine } from '@/api/life';
import type { OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { lifeProblem } from './life-problem';
import { outcomeOf, type LifeAct } from './life-acts';

/** What was asked of a machine last. */
type LastAsked =
  | { kind: 'idle' }
  | { kind: 'asking'; act: LifeAct }
  /** The API took it; `looks` is how often the machine had been looked at by then. */
  | { kind: 'asked'; act: LifeAct; looks: number }
  | { kind: 'refused'; act: LifeAct; problem: Problem }
  /** It went out, and nobody knows whether it was done: the state of the machine tells. */
  | { kind: 'unknown'; act: LifeAct; problem: Problem };

/** Starts, restarts, stops and deletes a machine: one call for each press, and never again by itself. */
export function useLife(name: string, one: OneMachineNow, onKeyNeeded: () => void) {
  const [last, setLast] = useState<LastAsked>({ kind: 'idle' });
  const isAsking = useRef(false);
  const { mutateAsync, reset } = useMutation({
    mutationFn: (act: LifeAct): Promise<unknown> =>
      act === 'delete' ? deleteMachine(name) : askOfMachine(name, act),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });

  async function ask(act: LifeAct) {
    // A ref and not the state: a second click of the same moment finds it set.
    if (isAsking.current) return;
    isAsking.current = true;
    setLast({ kind: 'asking', act });
    try {
      await mutateAsync(act);
      setLast({ kind: 'asked', act, looks: one.looks() });
    } catch (failure) {
      const problem = lifeProblem(failure);
      setLast({ kind: mayHaveActed(failure) ? 'unknown' : 'refused', act, problem });
      if (problem.kind === 'key') onKeyNeeded();
    } finally {
      isAsking.current = false;
      reset();
      one.lookAgain();
    }
  }
  const { phase, isUnderWay, isGone, looks } = one;
  return {
    last,
    /** What became of what was asked; undefined where nothing was, or it was not taken. */
    outcome:
      last.kind === 'asked'
        ? outcomeOf(last.act, { phase, isUnderWay, isGone, isFresh: looks() > last.looks })
        : undefined,
    ask: (act: LifeAct) => void ask(act),
  };
}

export type MachineLife = ReturnType<typeof useLife>;
