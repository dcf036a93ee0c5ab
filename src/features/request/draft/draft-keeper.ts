import { initialForm, type ProvisionForm } from '@/domain/request/form';
import type { Settled } from '@/form/settled';
import { whenIdle } from '@/ui/browser/use-when-idle';
import { clearDraft, writeDraft } from './draft-storage';

/** How the autosave stands; anything but `saving` is told to the person. */
export type DraftStatus = 'saving' | 'blocked' | 'damaged' | 'open-elsewhere' | 'changed-elsewhere';

type Message = { tab: string; kind: 'opened' | 'here' | 'saved' };

/** Keeps the form in this browser at each pause, and notices another tab on the same draft. */
export function draftKeeper(settled: Settled<ProvisionForm>, damaged: boolean) {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const listeners = new Set<() => void>();
  const untouched = JSON.stringify(initialForm());
  let status: DraftStatus = damaged ? 'damaged' : 'saving';
  let channel: BroadcastChannel | undefined;
  let saved = JSON.stringify(settled.get());
  let stop: (() => void) | undefined;

  const post = (kind: Message['kind']) => channel?.postMessage({ tab, kind } satisfies Message);
  function become(next: DraftStatus) {
    status = next;
    for (const listener of listeners) listener();
  }
  function save() {
    const values = settled.get();
    const text = JSON.stringify(values);
    // Two tabs never overwrite one another in silence: the one that was told first waits.
    if (text === saved || status === 'changed-elsewhere' || status === 'damaged') return;
    if (text === untouched) clearDraft();
    else if (!writeDraft(text)) return become('blocked');
    saved = text;
    if (status === 'blocked') become('saving');
    post('saved');
  }
  function saveNow() {
    settled.flush();
    save();
  }
  /** Leaving would lose what is not saved; with a draft that is saved there is nothing to ask. */
  function askBeforeLeaving(event: BeforeUnloadEvent) {
    const unsaved = JSON.stringify(settled.get()) !== saved;
    if (unsaved && status !== 'saving' && status !== 'open-elsewhere') event.preventDefault();
  }
  function hear({ data }: MessageEvent<Message>) {
    if (data.kind === 'opened') post('here');
    if (data.kind === 'saved') become('changed-elsewhere');
    else if (status === 'saving') become('open-elsewhere');
  }
  function start() {
    channel = new BroadcastChannel('provision-console:draft');
    channel.addEventListener('message', hear);
    post('opened');
    let callOff = () => {};
    // A large text takes longer to write than a key may wait.
    const unsubscribe = settled.subscribe(() => {
      callOff();
      callOff = whenIdle(save, 500);
    });
    window.addEventListener('pagehide', saveNow);
    window.addEventListener('beforeunload', askBeforeLeaving);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      unsubscribe();
      callOff();
      channel?.close();
      window.removeEventListener('pagehide', saveNow);
      window.removeEventListener('beforeunload', askBeforeLeaving);
      document.removeEventListener('visibilitychange', saveNow);
    };
  }
  return {
    get: () => status,
    subscribe(listener: () => void) {
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
    /** This tab's form becomes the draft, whatever is stored. */
    keepThis() {
      become('saving');
      saved = '';
      save();
    },
    /** The stored draft is taken over as it is: there is nothing to save, and nothing to tell. */
    takeOver(form: ProvisionForm) {
      saved = JSON.stringify(form);
      become('saving');
    },
    /** The person has read the notice. */
    acknowledge: () => become('saving'),
  };
}

export type DraftKeeper = ReturnType<typeof draftKeeper>;
