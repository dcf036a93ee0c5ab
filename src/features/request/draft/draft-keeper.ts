import { initialForm, type ProvisionForm } from '@/domain/request/form';
import type { Settled } from '@/form/state/settled';
import { createStore } from '@/ui/browser/store';
import { whenIdle } from '@/ui/browser/use-when-idle';
import { clearDraft, draftIsStored, writeDraft } from './draft-storage';

/** How the autosave stands; anything but `saving` is told to the person. */
export type DraftStatus = 'saving' | 'blocked' | 'damaged' | 'open-elsewhere' | 'changed-elsewhere';

/** A draft of more characters takes longer to write than a key may wait, so it is written less often. */
const LARGE = 50_000;
/** While one types on; leaving the page writes at once. */
const SAVE_LARGE_EVERY_MS = 5000;

type Message = { tab: string; kind: 'opened' | 'here' | 'saved' };

/** Keeps the form in this browser at each pause, and notices another tab on the same draft. */
export function draftKeeper(settled: Settled<ProvisionForm>, damaged: boolean) {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const untouched = JSON.stringify(initialForm());
  const status = createStore<DraftStatus>(damaged ? 'damaged' : 'saving', start);
  let channel: BroadcastChannel | undefined;
  let saved = JSON.stringify(settled.get());

  const post = (kind: Message['kind']) => channel?.postMessage({ tab, kind } satisfies Message);
  const isHeldBack = () => status.get() === 'changed-elsewhere' || status.get() === 'damaged';
  function save() {
    const values = settled.get();
    const text = JSON.stringify(values);
    // Two tabs never overwrite one another in silence: the one that was told first waits.
    if (text === saved || isHeldBack()) return;
    if (text === untouched) clearDraft();
    else if (!writeDraft(text)) return status.set('blocked');
    saved = text;
    if (status.get() === 'blocked') status.set('saving');
    post('saved');
  }
  function saveNow() {
    settled.flush();
    save();
  }
  /** Leaving would lose what is not saved; with a draft that is saved there is nothing to ask. */
  function askBeforeLeaving(event: BeforeUnloadEvent) {
    const unsaved = JSON.stringify(settled.get()) !== saved;
    const isKept = status.get() === 'saving' || status.get() === 'open-elsewhere';
    if (unsaved && !isKept) event.preventDefault();
  }
  function hear({ data }: MessageEvent<Message>) {
    if (data.kind === 'opened') post('here');
    if (data.kind === 'saved') {
      status.set('changed-elsewhere');
      // What is stored now is the other tab's.
      draftIsStored.set(false);
    } else if (status.get() === 'saving') status.set('open-elsewhere');
  }
  function start() {
    channel = new BroadcastChannel('provision-console:draft');
    channel.addEventListener('message', hear);
    post('opened');
    let timer: number | undefined;
    let callOff = () => {};
    let next = 0;
    const unsubscribe = settled.subscribe(() => {
      timer ??= window.setTimeout(
        () => {
          timer = undefined;
          next = performance.now() + (saved.length > LARGE ? SAVE_LARGE_EVERY_MS : 0);
          callOff = whenIdle(save, 500);
        },
        Math.max(0, next - performance.now()),
      );
    });
    window.addEventListener('pagehide', saveNow);
    window.addEventListener('beforeunload', askBeforeLeaving);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      callOff();
      channel?.close();
      window.removeEventListener('pagehide', saveNow);
      window.removeEventListener('beforeunload', askBeforeLeaving);
      document.removeEventListener('visibilitychange', saveNow);
    };
  }
  return {
    get: status.get,
    subscribe: status.subscribe,
    /** This tab's form becomes the draft, whatever is stored. */
    keepThis() {
      status.set('saving');
      saved = '';
      save();
    },
    /** The stored draft is taken over as it is: there is nothing to save, and nothing to tell. */
    takeOver(form: ProvisionForm) {
      saved = JSON.stringify(form);
      status.set('saving');
      draftIsStored.set(saved !== untouched);
    },
    /** The person has read the notice. */
    acknowledge: () => status.set('saving'),
  };
}

export type DraftKeeper = ReturnType<typeof draftKeeper>;
