import { analyse, type Question } from '@/features/provision/analysis';
import { findingsOfText } from '@/features/provision/compose-marks';
import { apiKey } from '@/api/key';
import { toProblem, type Problem } from '@/api/errors';
import { provision } from '@/api/provision';
import { check } from '@/domain/request/check';
import type { Finding } from '@/domain/request/finding';
import { shownPath, toRequest, type ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import { serialize } from '@/domain/request/serialize';
import type { Settled } from '@/form/settled';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ProvisionRecord } from '@/features/provision/history/record';
import type { Done } from './done';
import { loadOutcome } from './later';

/** What came of the last attempt; each attempt has its number, so that a repeated failure is told again. */
export type Outcome =
  | {
      kind: 'blocked';
      attempt: number;
      findings: Finding[];
      /** Only the compose text is in the way, and who sends it may know better. */
      overridable: boolean;
    }
  | { kind: 'failed'; attempt: number; problem: Problem; request: ProvisionRequest }
  | Done;

/** Complaints of the server and the request they are about. */
export interface ServerSaid {
  request: ProvisionRequest;
  fields: Problem['fields'];
}

/** Checks, sends and explains: one request however often it is asked for, never repeated by itself. */
export function useSubmit(
  form: UseFormReturn<ProvisionForm>,
  settled: Settled<ProvisionForm>,
  onKeyNeeded: () => void,
  /** Names of the variables that have a value. */
  given: ReadonlySet<string>,
) {
  const [outcome, setOutcome] = useState<Outcome>();
  const sending = useRef<AbortController>(undefined);
  const attempts = useRef(0);
  const { mutateAsync, reset, isPending } = useMutation({
    mutationFn: ({ text, signal }: { text: string; signal: AbortSignal }) =>
      provision(text, signal),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });

  async function send(anyway: boolean) {
    attempts.current += 1;
    const attempt = attempts.current;
    // What is still in an editor counts; what is sent is what the preview then shows.
    flushPendingText();
    const { values } = settled.flush();
    const request = toRequest(values);
    const errors = check(request).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      return setOutcome({ kind: 'blocked', attempt, findings: errors, overridable: false });
    }
    const inText = await errorsOfText({ request, catalogue: {}, given });
    if (inText.length > 0 && !anyway) {
      return setOutcome({ kind: 'blocked', attempt, findings: inText, overridable: true });
    }
    if (apiKey.status() !== 'entered') return onKeyNeeded();
    const controller = new AbortController();
    sending.current = controller;
    try {
      const { explainAnswer, history, recordOf } = await loadOutcome();
      const text = serialize(request);
      // What was sent, in the order in which it was: some tools hash it so.
      const asSent = JSON.parse(text) as ProvisionRequest;
      const sent = new Date();
      const answer = await mutateAsync({ text, signal: controller.signal });
      const explained = await explainAnswer(asSent, answer.result.compose_hash);
      const done: Done = {
        kind: 'done',
        ...answer,
        ...explained,
        request: asSent,
        text,
        ignored: inText,
        sent,
        at: new Date(),
      };
      setOutcome(done);
      history.add(recordOf(done));
    } catch (failure) {
      const problem = onShownFields(toProblem(failure), values);
      setOutcome({ kind: 'failed', attempt, problem, request });
      // Not where the key was replaced meanwhile: the new one may be fine.
      if (problem.kind === 'key' && apiKey.status() !== 'entered') onKeyNeeded();
    } finally {
      sending.current = undefined;
      // The mutation cache keeps neither the request nor the answer.
      reset();
    }
  }

  const locked = useRef(false);
  return {
    outcome,
    isPending,
    /** `anyway` sends even what the checks of the compose text object to. */
    async submit(anyway = false) {
      if (locked.current) return;
      locked.current = true;
      try {
        // handleSubmit counts the attempt, which lets every field complain.
        await form.handleSubmit(() => send(anyway))();
      } finally {
        locked.current = false;
      }
    },
    cancel: () => sending.current?.abort(),
    /** Shows an answer of before again. */
    async reopen(record: ProvisionRecord) {
      const { doneOf } = await loadOutcome();
      setOutcome(await doneOf(record));
    },
    dismiss: () => setOutcome(undefined),
  };
}

/** What the compose text would fail with, as far as that is known in time. */
async function errorsOfText(question: Question): Promise<Finding[]> {
  const { compose, findings } = await analyse(question, true);
  return [...findingsOfText(compose), ...findings].filter(({ severity }) => severity === 'error');
}

/** A complaint about a field that is not shown is met at the one that stands for it. */
function onShownFields(problem: Problem, form: ProvisionForm): Problem {
  const fields = problem.fields.map(({ path, message }) => ({
    path: shownPath(path, form),
    message,
  }));
  return { ...problem, fields };
}

/** What the last answer said of single fields. */
export function saidBy(outcome: Outcome | undefined): ServerSaid | undefined {
  return outcome?.kind === 'failed'
    ? { request: outcome.request, fields: outcome.problem.fields }
    : undefined;
}
