import { kept } from '@/display/kept/kept';
import { formOf } from '@/display/kept/kept-form';
import type { KeptEntry, KeptItem } from '@/display/kept/kept-item';
import type { ProvisionForm } from '@/domain/request/form';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { currentDraft, type CurrentDraft } from './current-draft';
import type { FormNow } from './form-now';
import { isUntouched } from './OpenQuestion';
import { openDrafts, owner } from './owner';
import { damagedWords, type KeptActions } from './use-kept-acts';

/** Before what was typed goes: which form is to take its place. */
export interface Opening {
  entry: KeptEntry;
  /** Another tab has the draft open. */
  isElsewhere: boolean;
}

export type OpenForm = (form: ProvisionForm, title: string, of: CurrentDraft | undefined) => void;

interface OpeningOptions {
  now: FormNow;
  /** Whether the form is what its draft holds. */
  isSaved: boolean | undefined;
  /** What comes from a file cannot be kept, and is no draft of this browser. */
  isOff: boolean;
  acts: KeptActions;
  onOpen: OpenForm;
}

/** Opens kept forms; asks first where something would go by it that is not kept. */
export function useOpening({ now, isSaved, isOff, acts, onOpen }: OpeningOptions) {
  const current = useWatched(currentDraft);
  const standing = useWatched(owner);
  const [opening, setOpening] = useState<Opening>();

  function open({ item, text }: KeptEntry): void {
    const form = formOf(text);
    if (!form) return;
    const { id, name, edition, kind } = item;
    const of = kind === 'draft' && !isOff ? { id, name, edition } : undefined;
    onOpen(form, `The ${kind} “${name}” is open`, of);
  }
  async function ask(entry: KeptEntry): Promise<string | undefined> {
    const { item, text } = entry;
    if (!formOf(text)) return damagedWords(item);
    const isMine = current?.id === item.id && standing === 'mine';
    const isElsewhere = item.kind === 'draft' && !isMine && (await openDrafts()).has(item.id);
    const isFree = (isUntouched(now) || isSaved === true) && now.given.length === 0;
    if (isFree && !isElsewhere) open(entry);
    else setOpening({ entry, isElsewhere });
    return undefined;
  }
  return {
    opening,
    onAsk: (entry: KeptEntry) => acts.attempt(() => ask(entry)),
    onAskKept: (item: KeptItem) =>
      acts.attempt(async () => ask({ item, text: (await kept.text(item.id)) ?? '' })),
    onOpenAsked: () => opening && open(opening.entry),
    onLeave: () => setOpening(undefined),
  };
}
