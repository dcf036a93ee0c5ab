import { failureTitle } from '@/api/call/explain';
import type { KeyStatus } from '@/api/call/key';
import type { ApiTarget } from '@/api/call/target';
import type { LookupState } from '@/form/state/field-sources';
import type { QueryObserverResult } from '@tanstack/react-query';

/** How each look-up stands, for where it is used. */
export interface Lookups {
  sizes: LookupState;
  nodes: LookupState;
  gpus: LookupState;
}

interface Question<T> {
  query: QueryObserverResult<T>;
  /** What is looked up: "nodes". */
  what: string;
  isEmpty: (data: T) => boolean;
  /** How the key stands, where one is needed. */
  key?: KeyStatus;
  /** Whom there is to ask. */
  target: ApiTarget;
}

/** How a look-up stands, in words that belong beside what it is for. */
export function lookupState<T>({ query, what, isEmpty, key, target }: Question<T>): LookupState {
  const { data, error, failureCount, dataUpdatedAt, refetch, isFetching } = query;
  const say = (kind: LookupState['kind'], words: string): LookupState => ({
    kind,
    words,
    retry: refetch,
  });
  if (target.kind === 'looking') return say('loading', 'Looking for the API…');
  if (target.kind === 'unknown') return say('no-api', `No API is known that lists the ${what}.`);
  if (key === 'missing') return say('no-key', `Enter an API key to see the ${what}.`);
  if (data !== undefined) {
    if (key === 'refused') {
      return say(
        'stale',
        `${capital(what)} as of ${timeOf(dataUpdatedAt)}: the key was refused since.`,
      );
    }
    if (error) {
      return say(
        'stale',
        `${capital(what)} as of ${timeOf(dataUpdatedAt)}: they could not be looked up again.`,
      );
    }
    return isEmpty(data) ? say('empty', `The API lists no ${what}.`) : say('ready', '');
  }
  if (key === 'refused') return say('no-key', `The key was refused: the ${what} are not shown.`);
  if (error && !isFetching) {
    return say('failed', `${capital(what)} could not be looked up: ${failureTitle(error)}.`);
  }
  const again = failureCount > 0 ? ', trying again' : '';
  return say('loading', `Looking up ${what}${again}…`);
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
