import { applyChange, provisionChange, replaceValues } from '@/api/change/change';
import { changeProblem, unsentProblem, type ChangeProblem } from '@/api/change/change-problem';
import { toProblem } from '@/api/call/errors';
import { readOperations } from '@/api/operations';
import { isNoChange } from '@/domain/change/change-answers';
import { changeCalls, valuesBody, type EncryptedValues } from '@/domain/change/change-calls';
import type { EnvUpdate } from '@/domain/change/env-update';
import { lostAnswer } from '@/domain/change/lost-answer';
import { ALREADY_REGISTERED } from '@/domain/change/on-chain/registration';
import { machineKeys } from '@/domain/change/machine-keys';
import { isComposeHash } from '@/domain/hash/verdict/verdict';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { Members } from '@/domain/schema/members';
import { secretStore } from '@/display/secrets/secret-store';
import { useRef, useState } from 'react';
import { clearChangeDraft } from './change-draft';
import { stageAfter, type ChangeStage, type LookedFor } from './change-stage';
import { dropChange, keepChange, readChange, type KeptChange } from './kept-change';

const LOOK_FAILED =
  'The machine’s operations are read before a change is sent. That failed, so nothing was sent.';

/** The machine that is changed. */
export interface ChangedMachine {
  id: string;
  appId: string | undefined;
  /** The answer of `GET /cvms/{id}`. */
  cvm: unknown;
}

/** What is to be provisioned. */
export interface ToProvision {
  members: Members;
  hashBefore: string;
  env: EnvUpdate;
  /** The script that the prediction assumed. */
  assumed: StandardScript | undefined;
}

interface ChangeSetting {
  /** Where the form that is changed is kept. */
  draft: string;
  onKeyNeeded: () => void;
  onMade: () => void;
}

/**
 * A change from its document to the call that makes it: one call for each press, never again by itself, and never one
 * that another tab sent already.
 */
export function useChange(machine: ChangedMachine, { draft, onKeyNeeded, onMade }: ChangeSetting) {
  const { id } = machine;
  const [kept, setKept] = useState(() => readChange(id));
  const [stage, setStage] = useState<ChangeStage>(() => stageAfter(kept));
  const [assumed, setAssumed] = useState<StandardScript>();
  const busy = useRef<AbortController>(undefined);
  const attempts = useRef(0);

  function keep(next: KeptChange, at: ChangeStage) {
    keepChange(next);
    setKept(next);
    setStage(at);
  }
  function made(sent: KeptChange, nothing: boolean) {
    // The machine has the values and the document now: the page keeps no copy.
    secretStore.clear();
    clearChangeDraft(draft);
    keep({ ...sent, stage: 'made' }, { kind: 'made', nothing, now: true });
    onMade();
  }
  /** Does one thing at a time: a second press of the same moment finds the first under way. */
  async function once(act: (signal: AbortSignal, attempt: number) => Promise<void>) {
    if (busy.current) return;
    const controller = new AbortController();
    busy.current = controller;
    attempts.current += 1;
    try {
      await act(controller.signal, attempts.current);
    } finally {
      busy.current = undefined;
    }
  }
  const told = (problem: ChangeProblem) => {
    if (problem.kind === 'key') onKeyNeeded();
    return problem;
  };

  const prepare = (next: ToProvision) =>
    once(async (signal, attempt) => {
      setStage({ kind: 'provisioning' });
      setAssumed(next.assumed);
      try {
        const { provision } = changeCalls(next.members, next.env);
        const answer = await provisionChange(id, provision, signal);
        const composeHash = answer.compose_hash;
        if (!isComposeHash(composeHash)) {
          return setStage({ kind: 'odd-hash', hash: composeHash, attempt });
        }
        const isSame = answer.compose_unchanged === true || composeHash === next.hashBefore;
        if (isSame && next.env.kind === 'none') return setStage({ kind: 'unchanged' });
        keep(
          {
            ...startOf(machine, next, composeHash),
            way: 'document',
            deviceId: answer.device_id ?? undefined,
            // The machine's own: values are encrypted to its key, and calls go to its contract.
            appId: machine.appId ?? answer.app_id ?? undefined,
            kms: machineKeys(machine.cvm, answer.kms_info),
            registered: answer.compose_hash_registered === true,
            document: JSON.stringify(next.members),
          },
          { kind: 'prepared' },
        );
      } catch (failure) {
        setStage({ kind: 'refused', problem: told(unsentProblem(failure)), attempt });
      }
    });

  /** Values alone: nothing is provisioned, and the hash stays. */
  function prepareValues({ hashBefore, env }: Pick<ToProvision, 'hashBefore' | 'env'>) {
    keep(
      { ...startOf(machine, { hashBefore, env }, hashBefore), way: 'values', registered: true },
      { kind: 'prepared' },
    );
  }

  const apply = (sealed: EncryptedValues | undefined) =>
    once((signal, attempt) =>
      alone(id, async () => {
        const before = readChange(id) ?? kept;
        // Another tab was quicker.
        if (!before || before.stage !== 'prepared' || before.composeHash !== kept?.composeHash) {
          setKept(before);
          return setStage(stageAfter(before));
        }
        setStage({ kind: 'applying' });
        let isSent = false;
        try {
          const { items } = await readOperations(id, undefined, signal);
          keepChange({ ...before, stage: 'sent', lastKnown: items[0]?.correlation_id });
          isSent = true;
          const accepted = await send(id, before, sealed, signal);
          made(before, isNoChange(accepted));
        } catch (failure) {
          const problem = told(
            isSent ? changeProblem(failure) : unsentProblem(failure, LOOK_FAILED),
          );
          if (problem.remedy === 'look') {
            const sent = readChange(id) ?? before;
            setKept(sent);
            return setStage({ kind: 'unknown', problem, looked: undefined, attempt });
          }
          const registered = before.registered && problem.remedy !== 'register';
          keep({ ...before, registered }, { kind: 'not-applied', problem, attempt });
        }
      }),
    );

  const look = () =>
    once(async (signal) => {
      const sent = readChange(id) ?? kept;
      const say = (looked: LookedFor) =>
        setStage((now) => (now.kind === 'unknown' ? { ...now, looked } : now));
      if (!sent) return;
      say({ kind: 'looking' });
      try {
        const { items } = await readOperations(id, undefined, signal);
        const expected = sent.way === 'document' ? sent.composeHash : undefined;
        const found = lostAnswer(items, sent.lastKnown, expected);
        if (found.kind === 'made') made(sent, false);
        else say(found);
      } catch (failure) {
        const problem = toProblem(failure);
        say({ kind: 'failed', problem });
        if (problem.kind === 'key') onKeyNeeded();
      }
    });

  return {
    stage,
    kept,
    /** The script that the prediction assumed, for the verdict; not known after a reload. */
    assumed,
    prepare,
    prepareValues,
    apply,
    look,
    cancel: () => busy.current?.abort(),
    /** The person says that the contract allows the hash, by a transaction or since before. */
    registered(transaction: string) {
      if (!kept) return;
      const by = transaction === ALREADY_REGISTERED ? undefined : transaction;
      keep({ ...kept, registered: true, transaction: by }, { kind: 'prepared' });
    },
    /** Back to before the call, where it was not made. */
    sendAgain: () => kept && keep({ ...kept, stage: 'prepared' }, { kind: 'prepared' }),
    /** Back to the form; what was provisioned is not used. */
    giveUp() {
      dropChange(id);
      setKept(undefined);
      setStage({ kind: 'editing' });
    },
  };
}

export type ChangeState = ReturnType<typeof useChange>;

/** Sends the change as it was prepared, once. */
function send(
  id: string,
  { way, composeHash, env }: KeptChange,
  sealed: EncryptedValues | undefined,
  signal: AbortSignal,
) {
  if (way === 'document') {
    return applyChange(id, changeCalls({}, env).apply(composeHash, sealed), signal);
  }
  if (!sealed) throw new Error('There are no values to give.');
  return replaceValues(id, valuesBody(sealed), signal);
}

function startOf(
  { id, appId, cvm }: ChangedMachine,
  { hashBefore, env }: Pick<ToProvision, 'hashBefore' | 'env'>,
  composeHash: string,
) {
  return {
    machine: id,
    hashBefore,
    composeHash,
    env: { ...env, names: [...env.names], gained: [...env.gained], lost: [...env.lost] },
    appId,
    kms: machineKeys(cvm),
    at: new Date().toISOString(),
    stage: 'prepared' as const,
  };
}

/** While no other tab of this page does it for the same machine; where the browser has no locks, at once. */
function alone(id: string, act: () => Promise<void>): Promise<void> {
  // Missing on pages that are not secure.
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(`provision-console:change:${id}`, act) : act();
}
