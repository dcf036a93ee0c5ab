import { hideKey } from './hide-key';
import { createStore } from '@/ui/browser/store';

/** How the API key stands; the key itself never leaves this module except into its one header. */
export type KeyStatus = 'missing' | 'entered' | 'refused';

// In memory only: never in storage, a URL, a log or an error (docs/decisions).
let key: string | undefined;
let isPublic = false;
const status = createStore<KeyStatus>('missing');

/** The API key of this page, for the one target its server was started with. */
export const apiKey = {
  get: (): string | undefined => key,
  status: { get: status.get, subscribe: status.subscribe },
  enter(next: string) {
    key = next;
    isPublic = false;
    status.set('entered');
  },
  /** The sandbox's own, which it hands to everybody. */
  enterPublic(next: string) {
    apiKey.enter(next);
    isPublic = true;
  },
  /** Whether there is a key that somebody typed. */
  isTyped: (): boolean => key !== undefined && !isPublic,
  /** A key that was replaced meanwhile is refused to no effect. */
  markRefused(used: string | undefined) {
    if (status.get() === 'entered' && used === key) status.set('refused');
  },
  /** A text to show or keep, with the key taken out of it. */
  hide: (text: string): string => hideKey(text, key),
  forget() {
    key = undefined;
    status.set('missing');
  },
};
