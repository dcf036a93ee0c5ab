import { changeProblem, type ChangeProblem } from '@/api/change/change-problem';
import { listMachine, renameMachine, resizeMachine } from '@/api/change/change';
import { scheduleDeletion } from '@/api/life';
import { newestOperation, readOperations } from '@/api/operations';
import { isNoChange, type AcceptedChange } from '@/domain/change/change-answers';
import { lostAnswer, type LostAnswer } from '@/domain/change/lost-answer';
import type { OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { useRef, useState } from 'react';
import { restartsWith, settingOutcome, showsSetting, type Setting } from './setting';

/** What was set last. */
export type LastSetting =
  | { kind: 'idle' }
  | { kind: 'sending'; setting: Setting }
  /** The API took it; `looks` is how often the machine had been looked at by then. */
  | { kind: 'taken'; setting: Setting; looks: number }
  /** It was so already. */
  | { kind: 'nothing'; setting: Setting }
  | { kind: 'refused'; setting: Setting; problem: ChangeProblem }
  /** It went out and no answer came: the machine and its operations tell. */
  | { kind: 'unknown'; setting: Setting; problem: ChangeProblem; looks: number; told: Told };

/** What the operations say of a change whose answer was lost; undefined while they are read, or need not be. */
export type Told = LostAnswer | undefined;

interface SettingInput {
  /** As the address names the machine. */
  cvm: string;
  one: OneMachineNow;
  onKeyNeeded: () => void;
  /** The machine may have another name now. */
  onRenamed: () => void;
}

/** Sets one thing of a machine at a time: one call for each press, and never again by itself. */
export function useSetting({ cvm, one, onKeyNeeded, onRenamed }: SettingInput) {
  const [last, setLast] = useState<LastSetting>({ kind: 'idle' });
  const lastKnown = useRef<string>(undefined);
  const isSending = useRef(false);

  async function send(setting: Setting) {
    // A ref and not the state: a second press of the same moment finds it set.
    if (isSending.current) return;
    isSending.current = true;
    setLast({ kind: 'sending', setting });
    try {
      if (restartsWith(setting.kind)) lastKnown.current = await newestOperation(cvm);
      const answer = await perform(cvm, setting);
      const isNothing = answer !== undefined && isNoChange(answer);
      const looks = one.looks();
      setLast(isNothing ? { kind: 'nothing', setting } : { kind: 'taken', setting, looks });
      if (setting.kind === 'name') onRenamed();
    } catch (failure) {
      const problem = changeProblem(failure);
      if (problem.kind === 'key') onKeyNeeded();
      if (problem.remedy !== 'look') setLast({ kind: 'refused', setting, problem });
      else await lookFor(setting, problem);
    } finally {
      isSending.current = false;
      one.lookAgain();
    }
  }

  async function lookFor(setting: Setting, problem: ChangeProblem) {
    const unknown = { kind: 'unknown', setting, problem, looks: one.looks() } as const;
    setLast({ ...unknown, told: undefined });
    if (setting.kind === 'name') onRenamed();
    if (!restartsWith(setting.kind)) return;
    setLast({ ...unknown, told: await tellOfOperations(cvm, lastKnown.current) });
  }

  const { phase, isUnderWay, looks, found } = one;
  const seenSince = (before: number) => looks() > before;
  return {
    last,
    send: (setting: Setting) => void send(setting),
    /** What became of what was taken; undefined where nothing was. */
    outcome:
      last.kind === 'taken'
        ? settingOutcome({
            phase,
            isUnderWay,
            isFresh: seenSince(last.looks),
            isShown: found !== undefined && showsSetting(last.setting, found),
          })
        : undefined,
    /** Of an answer that was lost: the machine shows it all the same. */
    isFound:
      last.kind === 'unknown' &&
      seenSince(last.looks) &&
      found !== undefined &&
      showsSetting(last.setting, found),
    lookAgain() {
      one.lookAgain();
      if (last.kind === 'unknown') void lookFor(last.setting, last.problem);
    },
  };
}

export type MachineSetting = ReturnType<typeof useSetting>;

async function tellOfOperations(cvm: string, lastKnown: string | undefined): Promise<LostAnswer> {
  try {
    return lostAnswer((await readOperations(cvm)).items, lastKnown);
  } catch {
    return { kind: 'cannot-tell' };
  }
}

async function perform(cvm: string, setting: Setting): Promise<AcceptedChange | undefined> {
  // Never cancelled: what went out may be done whether one waits for it or not.
  const { signal } = new AbortController();
  switch (setting.kind) {
    case 'size':
      return resizeMachine(cvm, { instance_type: setting.instance_type }, signal);
    case 'disk':
      return resizeMachine(cvm, { disk_size: setting.disk_size }, signal);
    case 'image':
      return resizeMachine(cvm, { image: setting.image }, signal);
    case 'name':
      await renameMachine(cvm, setting.name, signal);
      return undefined;
    case 'listed':
      await listMachine(cvm, setting.listed, signal);
      return undefined;
    case 'deletion':
      await scheduleDeletion(cvm, setting.at, signal);
      return undefined;
  }
}
