import type { Pipeline } from '@/features/request/derive/pipeline';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { explain } from '@/api/call/explain';
import type { Problem } from '@/api/call/problem';
import { provision, type Provisioned } from '@/api/provision';
import type { Prediction } from '@/domain/hash/prediction';
import type { Finding } from '@/domain/request/finding';
import { shownPath, type ProvisionForm } from '@/domain/request/form';
import type { ProvisionRequest } from '@/domain/request/request';
import { acceptedFindings } from './accepted-findings';
import type { Complaints } from './complaints';
import { inTheWay } from './in-the-way';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

/** Why an attempt ended without an answer; each has its number, so that a repeated one is told again. */
export type Trouble =
  | {
      kind: 'blocked';
      attempt: number;
    }
  | { kind: 'failed'; attempt: number; problem: Problem; request: ProvisionRequest };

/** The API's answer, with what it answers. */
export interface Answered extends Provisioned {
  /** The form as it stood then. */
  form: ProvisionForm;
  /** What was sent, in the order in which it was: some tools hash it so. */
  request: ProvisionRequest;
  /** The text that was sent. */
  text: string;
  prediction: Prediction | undefined;
  /** Errors of the compose text that it was sent with all the same. */
  ignored: Finding[];
  sent: Date;
}

interface SubmitOptions {
  form: UseFormReturn<ProvisionForm>;
  pipeline: Pipeline;
  /** Fetches what an answer will need, before anything is sent; an answer shall not be lost to its lack. */
  prepare: () => Promise<unknown>;
  /** An attempt begins: what came of the last one is over. */
  onStart: () => void;
  onTrouble: (trouble: Trouble) => void;
  onAnswer: (answer: Answered) => Promise<void>;
  onKeyNeeded: () => void;
}

/** Checks and sends: one request however often it is asked for, never repeated by itself. */
export function useSubmit(options: SubmitOptions) {
  const { form, pipeline, prepare, onStart, onTrouble, onAnswer, onKeyNeeded } = options;
  const sending = useRef<AbortController>(undefined);
  const attempts = useRef(0);
  const [accepted] = useState(acceptedFindings);
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
    onStart();
    // What is still in an editor counts; what is sent is what the preview then shows.
    const now = await pipeline.settle();
    const { form: values, request, text, prediction } = now;
    const { ofFields, ofText } = inTheWay(now.findings);
    if (ofFields.length > 0 || (!anyway && !accepted.has(ofText, request))) {
      return onTrouble({ kind: 'blocked', attempt });
    }
    // Whoever sent a text with these findings once is not asked about them again.
    accepted.add(ofText, request);
    const ignored: Finding[] = ofText;
    // Where no API is known, a key would go nowhere: the call itself says why.
    if (isKnown(target.get()) && apiKey.status.get() !== 'entered') return onKeyNeeded();
    const controller = new AbortController();
    sending.current = controller;
    try {
      await prepare();
      const asSent = JSON.parse(text) as ProvisionRequest;
      const sent = new Date();
      const answer = await mutateAsync({ text, signal: controller.signal });
      await onAnswer({
        ...answer,
        form: values,
        request: asSent,
        text,
        prediction,
        ignored,
        sent,
      });
    } catch (failure) {
      const problem = onShownFields(await explain(failure), values);
      onTrouble({ kind: 'failed', attempt, problem, request });
      // Not where the key was replaced meanwhile: the new one may be fine.
      if (problem.kind === 'key' && apiKey.status.get() !== 'entered') onKeyNeeded();
    } finally {
      sending.current = undefined;
      // The mutation cache keeps neither the request nor the answer.
      reset();
    }
  }

  const locked = useRef(false);
  return {
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
  };
}

/** A complaint about a field that is not shown is met at the one that stands for it. */
function onShownFields(problem: Problem, form: ProvisionForm): Problem {
  const fields = problem.fields.map(({ path, message }) => ({
    path: shownPath(path, form),
    message,
  }));
  return { ...problem, fields };
}

/** What an attempt's failure says of single fields. */
export function complaintsOf(trouble: Trouble | undefined): Complaints | undefined {
  return trouble?.kind === 'failed'
    ? { request: trouble.request, fields: trouble.problem.fields }
    : undefined;
}
