import { withTitle, failureTitle } from '@/api/call/explain';
import { apiKey } from '@/api/call/key';
import type { Learned, NothingLearned } from '@/api/learn-script';
import { isKnown, target } from '@/api/call/target';
import { isDoubted, seenChanged } from '@/display/seen-script';
import type { StandardScript } from '@/domain/hash/standard-script';
import { whenIdle } from '@/ui/browser/use-when-idle';
import { createStore, type Watched } from '@/ui/browser/store';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';

/** What is known of the script that the server adds to a request without one. */
export type ScriptNow =
  | { kind: 'known'; script: StandardScript }
  | { kind: 'looking'; words: string }
  | {
      kind: 'unknown';
      words: string;
      /** Nothing is looked up without a key. */
      needsKey: boolean;
      /** Asks once more, where that may help. */
      again?: () => void;
    };

const LOOKING = 'Looking for the script in the workspace…';

const OTHER_ADDED =
  'The server’s last answer did not have the script that is known here, so it is not counted on.';

const NOTHING: Record<NothingLearned, string> = {
  'no-machines': 'The workspace has no machine to learn the script from.',
  'none-latest': 'No machine that was asked has the latest official script.',
  'not-told': 'The API does not say which script is the latest one.',
  unreadable: 'The machine with the latest script gave no text that can be used.',
};

/**
 * The script as this browser and the workspace teach it, looked up when the page has nothing to do. What the API
 * calls the latest counts before what was seen here before.
 */
export function watchScript(client: QueryClient): Watched<ScriptNow> {
  const learned = new QueryObserver(client, { ...learnedQuery, enabled: false });
  let isIdle = false;
  let earlier: StandardScript | undefined;

  function read(): ScriptNow {
    const api = target.get();
    const { data, dataUpdatedAt, error, isFetching, refetch } = learned.getCurrentResult();
    const script = latestOf(data?.script, dataUpdatedAt);
    if (script && !isDoubted(script.hash)) return { kind: 'known', script };
    const unknown = (words: string, needsKey = false): ScriptNow => ({
      kind: 'unknown',
      words,
      needsKey,
    });
    if (api.kind === 'looking') return { kind: 'looking', words: LOOKING };
    if (!isKnown(api)) return unknown('No API is known that could be asked for the script.');
    const key = apiKey.status.get();
    if (key === 'missing') return unknown('Without an API key no script is looked up.', true);
    if (key === 'refused') return unknown('The key was refused, so no script was looked up.', true);
    const again = () => {
      // Whoever asks again wants no answer of before.
      client.removeQueries({ predicate: isOfMachine });
      void refetch();
    };
    if (isFetching) return { kind: 'looking', words: LOOKING };
    if (script) return { kind: 'unknown', words: OTHER_ADDED, needsKey: false, again };
    if (error) {
      const words = `The workspace could not be asked for the script: ${failureTitle(error)}.`;
      return { kind: 'unknown', words, needsKey: false, again };
    }
    if (data?.nothing) {
      return { kind: 'unknown', words: NOTHING[data.nothing], needsKey: false, again };
    }
    return { kind: 'looking', words: LOOKING };
  }

  /** What was seen after the workspace was asked is newer than what it said. */
  function latestOf(asked: StandardScript | undefined, askedAt: number) {
    if (!asked || !earlier) return asked ?? earlier;
    const seenAt = earlier.source.kind === 'earlier' ? earlier.source.at : 0;
    return earlier.hash !== asked.hash && seenAt > askedAt ? earlier : asked;
  }

  const store = createStore(read(), () => {
    let isOver = false;
    const update = () => {
      const mayAsk = isIdle && isKnown(target.get()) && apiKey.status.get() === 'entered';
      learned.setOptions({ ...learnedQuery, enabled: mayAsk });
      const next = read();
      if (!isSameNow(store.get(), next)) store.set(next);
    };
    async function remember() {
      const api = target.get();
      if (!isKnown(api)) return;
      const { earlierScript } = await import('./learn.lazy');
      const { data } = learned.getCurrentResult();
      earlier = await earlierScript(api.host, data?.latest);
      if (!isOver) update();
    }
    const look = () => void remember().catch(() => undefined);
    const stops = [
      apiKey.status.subscribe(update),
      target.subscribe(() => {
        update();
        if (isIdle) look();
      }),
      seenChanged.subscribe(look),
      learned.subscribe(({ dataUpdatedAt }) => {
        update();
        if (dataUpdatedAt > 0) look();
      }),
      whenIdle(() => {
        isIdle = true;
        update();
        look();
      }, 2000),
    ];
    update();
    return () => {
      isOver = true;
      stops.forEach((stop) => stop());
    };
  });
  return store;
}

/** Once for as long as the page lives; with another key anew. */
const learnedQuery = {
  queryKey: ['/cvms/pre-launch-script'],
  queryFn: async (context: { client: QueryClient; signal: AbortSignal }): Promise<Learned> => {
    const { learnScript } = await import('./learn.lazy');
    return withTitle(learnScript(context.client, context.signal));
  },
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
};

/** What one machine said of its script. */
const isOfMachine = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  /^\/cvms\/.+\/pre-launch-script/.test(String(queryKey[0]));

function isSameNow(before: ScriptNow, next: ScriptNow): boolean {
  if (before.kind === 'known' || next.kind === 'known') {
    return before.kind === 'known' && next.kind === 'known' && before.script === next.script;
  }
  return before.kind === next.kind && before.words === next.words;
}
