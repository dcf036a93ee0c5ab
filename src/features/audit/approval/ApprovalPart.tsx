import { ChangeList } from '@/display/ChangeList';
import { ClaimList } from '@/display/proof/ClaimList';
import { checkApproval, type Approval } from '@/domain/change/on-chain/approval';
import { MACHINES_PATH } from '@/text/addresses';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { Link } from 'wouter';
import { inputBox } from '@/ui/input/TextInput';
import { readPreparedUpdate } from './read-prepared';

/** What an approver has at hand, as it was put in. */
interface AtHand {
  pending: string;
  current: string;
  prepared: string;
  callData: string;
  to: string;
}

interface Typed extends AtHand {
  /** Names the question in the cache, which holds no text. */
  revision: number;
}

const NOTHING: Typed = {
  pending: '',
  current: '',
  prepared: '',
  callData: '',
  to: '',
  revision: 0,
};

/** Ten times what the API takes; more is read at the other half of this page, in a worker. */
const MOST_CHARACTERS = 2_000_000;

/** For who is to sign a change and has no key: the pending document hashed, the call read, and both compared. */
export function ApprovalPart() {
  const [typed, setTyped] = useState(NOTHING);
  const change = (part: Partial<AtHand>) =>
    setTyped((before) => ({ ...before, ...part, revision: before.revision + 1 }));
  const { pending, current, prepared, callData, to, revision } = useDeferredValue(typed);
  const isLarge = [pending, current, prepared, callData, to].some(
    (text) => text.length > MOST_CHARACTERS,
  );
  const asked = readPreparedUpdate(isLarge ? '' : prepared);
  const question = {
    pendingText: pending,
    currentText: current,
    composeHash: asked.composeHash,
    appId: asked.appId,
    callData,
    to,
  };
  const isAsked = [pending, callData, prepared].some((text) => text.trim() !== '');
  const { data } = useQuery({
    queryKey: ['approval', revision],
    queryFn: () => checkApproval(question),
    enabled: isAsked && !isLarge,
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="space-y-4">
        <Entry
          label="The prepared update"
          help="The answer of the prepare call, what the CLI printed, the webhook’s data, or the compose hash alone. A commit token in it is not needed, and stays here."
          value={typed.prepared}
          onChange={(next) => change({ prepared: next })}
        />
        <Entry
          label="The pending document"
          help="The app-compose.json that is to run, or a request or answer with it."
          value={typed.pending}
          onChange={(next) => change({ pending: next })}
        />
        <Entry
          label="The running document"
          help="Optional: to see what is different."
          value={typed.current}
          onChange={(next) => change({ current: next })}
        />
        <Entry
          label="Call data"
          help="As your wallet shows it, 0x in front."
          value={typed.callData}
          rows={2}
          onChange={(next) => change({ callData: next })}
        />
        <Entry
          label="Sent to"
          help="The address the wallet sends it to."
          value={typed.to}
          rows={1}
          onChange={(next) => change({ to: next })}
        />
      </div>
      <div className="min-w-0">
        {asked.problem !== undefined && <p className="mb-3 text-sm text-warn">{asked.problem}</p>}
        {!isAsked && (
          <p className="max-w-[65ch] text-sm text-muted">
            Whoever registers a compose hash decides which text may have the app’s keys. Put in what
            you were sent and what your wallet shows: the document is hashed and the call read here,
            in this browser, and each is held against the other. Whoever has the commit token makes
            the change under{' '}
            <Link href={MACHINES_PATH} className="text-accent underline underline-offset-2">
              Machines
            </Link>
            , once it is registered.
          </p>
        )}
        {isLarge && (
          <p role="status" className="text-sm text-warn">
            One of the texts is too large to be checked here: it has more than two million
            characters.
          </p>
        )}
        {isAsked && !isLarge && !data && <p className="text-sm text-muted">Checking…</p>}
        {isAsked && !isLarge && data && (
          <Checked approval={data} hasPending={pending.trim() !== ''} />
        )}
      </div>
    </div>
  );
}

function Checked({ approval, hasPending }: { approval: Approval; hasPending: boolean }) {
  const { hash, how, bytes, claims, changes } = approval;
  const failing = claims.filter(({ outcome }) => outcome === 'fails').length;
  return (
    <div className="space-y-5">
      <section aria-labelledby="approval-hash" className="space-y-2">
        <h2 id="approval-hash" className="text-lg font-semibold">
          This is what you would sign
        </h2>
        {failing > 0 ? (
          <Notice tone="bad" live="alert">
            {failing} of {claims.length} claims fail: do not sign before you know why.
          </Notice>
        ) : (
          <p role="status" className="text-sm">
            {claims.length === 0
              ? 'There is nothing to hold against each other yet.'
              : `None of the ${claims.length} claims fails.`}
          </p>
        )}
        {hash === undefined ? (
          <p className="text-sm text-muted">
            {hasPending
              ? 'No document that can be hashed was found in what you put in as pending.'
              : 'Without the pending document its hash cannot be computed.'}
          </p>
        ) : (
          <>
            <p className="text-sm text-muted">
              {how} {bytes?.toLocaleString('en')} bytes, SHA-256:
            </p>
            <p className="max-w-[37ch] text-base">
              <Hash value={hash} />
            </p>
          </>
        )}
      </section>
      <ClaimList claims={claims} />
      {changes && (
        <section aria-labelledby="approval-changes">
          <h3 id="approval-changes" className="mb-2 text-sm font-medium">
            Against the running document
          </h3>
          {changes.length === 0 ? (
            <p className="text-sm">The two are the same document, with the same hash.</p>
          ) : (
            <ChangeList label="What is different" changes={changes} />
          )}
        </section>
      )}
    </div>
  );
}

interface EntryProps {
  label: string;
  help: string;
  value: string;
  rows?: number;
  onChange: (text: string) => void;
}

function Entry({ label, help, value, rows = 4, onChange }: EntryProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <p id={`${id}-help`} className="text-xs text-muted">
        {help}
      </p>
      <textarea
        id={id}
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={`mt-1 block py-1.5 font-mono text-xs ${inputBox}`}
      />
    </div>
  );
}
