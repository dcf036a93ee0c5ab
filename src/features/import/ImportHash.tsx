import { Clauses } from '@/display/Clauses';
import { compareHashes, type HashComparison } from '@/domain/exchange/import/compare-hashes';
import type { ImportMode } from '@/domain/exchange/import/merge-request';
import { shareSays, type ShareSays } from '@/domain/exchange/share/share-says';
import type { StandardScript } from '@/domain/hash/standard-script';
import { toRequest } from '@/domain/request/form';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import type { Prepared } from './prepared';

/** The server’s standard script as it is known here, or that it is still looked for. */
export type ScriptHere = StandardScript | 'looking' | undefined;

interface ImportHashProps {
  prepared: Prepared;
  mode: ImportMode;
  script: ScriptHere;
}

/** Whether the hash that came with an import is the one that the form will give, and why not. */
export function ImportHash({ prepared, mode, script }: ImportHashProps) {
  const { id, hash, shared, outcomes } = prepared;
  const known = script === 'looking' ? undefined : script;
  const { data } = useQuery({
    queryKey: ['import-hash', id, mode, known?.hash],
    queryFn: async () => {
      const { form } = outcomes[mode];
      // In a form with other choices of one’s own it is not the request that was shared.
      return shared && mode === 'replace'
        ? shareSays(shared, toRequest(form), known)
        : ((hash && (await compareHashes(hash, form, known))) ?? null);
    },
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!hash && !shared) return null;
  // Only what hangs on the script waits for it.
  const waits = script === 'looking' && (data?.kind === 'unknown' || data?.kind === 'untold');
  if (!data || waits) {
    return (
      <p role="status" className="text-muted">
        {waits ? 'Looking for the server’s script…' : 'Comparing the hash…'}
      </p>
    );
  }
  return 'words' in data ? <SharedHashSays {...data} /> : <HashBeside {...data} />;
}

const TONES: Record<ShareSays['kind'], 'good' | 'bad' | 'warn'> = {
  same: 'good',
  different: 'bad',
  untold: 'warn',
};

function SharedHashSays({ kind, words }: ShareSays) {
  return (
    <Notice tone={TONES[kind]} live="status" title="The hash it came with">
      {words}
    </Notice>
  );
}

const SAYS: Record<HashComparison['kind'], string> = {
  same: 'The form will give the same compose hash',
  different: 'The form will give another compose hash',
  unknown: 'Whether the compose hash stays cannot be told',
};

/** The hash that the imported document had, beside the one that the form will give, and why they differ. */
function HashBeside({ kind, was, now, how, ifStillAdded, because }: HashComparison) {
  return (
    <section aria-labelledby="import-hash">
      <h3 id="import-hash" className="font-medium">
        {SAYS[kind]}
        {because.length > 0 ? ':' : '.'}
      </h3>
      {because.length > 0 && (
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {because.slice(0, 12).map((words) => (
            <li key={words} className="break-words">
              <Clauses words={words} />
            </li>
          ))}
        </ul>
      )}
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-muted">
        <dt>It was</dt>
        <dd>{was === undefined ? how : <Hash value={was} />}</dd>
        {now !== undefined && now !== was && (
          <>
            <dt>It will be</dt>
            <dd>
              <Hash value={now} />
            </dd>
          </>
        )}
      </dl>
      {was !== undefined && <p className="text-muted">{how}</p>}
      {ifStillAdded && (
        <p className="text-muted">It holds if the server still adds its standard script.</p>
      )}
    </section>
  );
}
