import { isCallUnderWay } from '@/api/call/calls-under-way';
import { isAnyFollowed } from '@/api/followed';
import { apiKey } from '@/api/call/key';
import { isKeyed } from '@/api/keyed';
import { forgetAfter, forgetWords } from '@/display/forget-after';
import { givenNames } from '@/display/secrets/given-names';
import { createStore } from '@/ui/browser/store';
import type { QueryClient } from '@tanstack/react-query';
import type { Forgotten } from './forgotten';
import { startIdleClock } from './idle-clock';

const MINUTE = 60_000;

/**
 * Forgets the key and the typed values when nobody uses the page, and tells what went. The page is not
 * reloaded: nobody is there to answer for what a reload would lose.
 */
export function idleWatch(client: QueryClient) {
  const forgotten = createStore<Forgotten | undefined>(undefined, start);

  function forget() {
    const after = forgetWords(forgetAfter.get());
    const names = givenNames.forgetUnused();
    // The sandbox's own key is public, and would be handed out again.
    const key = apiKey.isTyped();
    if (key) {
      apiKey.forget();
      void client.resetQueries({ predicate: isKeyed });
    }
    if (after !== undefined && (key || names.length > 0)) forgotten.set({ key, names, after });
  }
  function start() {
    const begin = () =>
      startIdleClock({
        limit: () => {
          const choice = forgetAfter.get();
          return choice === 'never' ? undefined : Number(choice) * MINUTE;
        },
        isBusy: () => isCallUnderWay() || isAnyFollowed(client),
        onIdle: forget,
      });
    let stop = begin();
    const unsubscribe = forgetAfter.subscribe(() => {
      stop();
      stop = begin();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }
  return {
    get: forgotten.get,
    subscribe: forgotten.subscribe,
    /** The person has read it. */
    close: () => forgotten.set(undefined),
  };
}
