import { ChangeList } from '@/display/ChangeList';
import { changeWarnings } from '@/domain/change/what-can-change';
import type { EnvUpdate } from '@/domain/change/env-update';
import type { ChangeOutlook } from '@/domain/change/outlook';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { SOON } from '@/ui/soon';
import type { ReactNode } from 'react';

interface ChangePanelProps {
  /** The hash of the stored text, 64 hex digits. */
  hashNow: string;
  /** Of what was typed last; undefined until it was computed once. */
  outlook: ChangeOutlook | undefined;
  /** Something was typed since, and its outlook is computed. */
  isBehind: boolean;
  /** The document would fit no schema. */
  isUnreadable: boolean;
  /** The next hash, or why it is not known before. */
  hashNext: ReactNode;
  /** Members that no field shows. */
  left: readonly string[];
  /** A contract decides about new hashes. */
  isOnChain: boolean;
}

/** What the form comes to for the machine: the hash now and next, because of what, and what else moves with it. */
export function ChangePanel(props: ChangePanelProps) {
  const { hashNow, outlook, isBehind, isUnreadable, left, isOnChain } = props;
  const known = isBehind ? undefined : outlook;
  const isComputing = isBehind || (!outlook && !isUnreadable);
  return (
    <section aria-labelledby="change-outlook" className="space-y-4 p-4 text-sm">
      <h2 id="change-outlook" className="font-medium">
        What changes
      </h2>
      <dl className="space-y-2">
        <div>
          <dt className="text-muted">Hash now, of the stored document</dt>
          <dd>
            <Hash value={hashNow} />
          </dd>
        </div>
        <div>
          <dt className="text-muted">Hash next</dt>
          <dd aria-busy={isComputing}>
            {known ? (
              known.moves === false ? (
                'The same: nothing in the form moves it.'
              ) : (
                props.hashNext
              )
            ) : isComputing ? (
              <span className={`text-muted ${SOON}`}>computing…</span>
            ) : (
              'Not known: the next document holds a value of a kind that the API does not take.'
            )}
          </dd>
        </div>
      </dl>
      {outlook && (
        <>
          <Moved outlook={outlook} isOnChain={isOnChain} />
          <Variables env={outlook.env} />
          <Exposure {...outlook.exposure} />
        </>
      )}
      {left.length > 0 && (
        <p className="text-muted">
          No field shows {left.join(', ').slice(0, 500)}:{' '}
          {left.length === 1 ? 'it stays as it is stored.' : 'they stay as they are stored.'}
        </p>
      )}
      <p className="text-muted">
        Size, disk, image, name and listing are changed on the machine’s page and move no hash, so
        the price stays here; the node, the KMS and the app id cannot change.
      </p>
    </section>
  );
}

function Moved({ outlook, isOnChain }: { outlook: ChangeOutlook; isOnChain: boolean }) {
  const { changes, members, moves, rewritten } = outlook;
  if (moves === false) return null;
  // What the API fills in by itself is how the machine was made, too.
  const set = changes.map(({ key }) => key).filter((key) => key in members);
  return (
    <>
      <div>
        <h3 className="mb-1 font-medium">
          {moves ? 'The hash moves, because' : 'What is different'}
        </h3>
        {changes.length > 0 ? (
          <ChangeList label="What moves the hash" changes={changes} />
        ) : (
          rewritten && (
            <p>
              The stored text is written in another form than the server writes today; the document
              says the same.
            </p>
          )
        )}
      </div>
      {changeWarnings(set).map((words) => (
        <Notice key={words} tone="warn">
          <p>{words}</p>
        </Notice>
      ))}
      <p>
        Applying it restarts the machine.
        {isOnChain &&
          ' Before that, the hash that the server gives has to be registered with the app’s contract.'}
      </p>
    </>
  );
}

function Variables({ env }: { env: EnvUpdate }) {
  const { kind, names, gained, lost } = env;
  if (kind === 'none') {
    if (names.length === 0) return null;
    return (
      <p className="text-muted">
        The values of {names.length === 1 ? names[0] : `the ${names.length} variables`} are not
        here: the API does not show them. Give none, and the machine keeps those it has.
      </p>
    );
  }
  const all = names.length === 1 ? 'The one value' : `All ${names.length} values`;
  return (
    <Notice
      title={
        kind === 'names'
          ? 'The names of the variables change, and they are part of the hash'
          : 'Values are given anew; their names stay, so they do not move the hash'
      }
    >
      {gained.length > 0 && <p>New: {gained.join(', ').slice(0, 1000)}</p>}
      {lost.length > 0 && <p>Gone: {lost.join(', ').slice(0, 1000)}</p>}
      {kind === 'names' && gained.length === 0 && lost.length === 0 && (
        <p>Their order is another.</p>
      )}
      {names.length > 0 && (
        <p>
          {all} {names.length === 1 ? 'has' : 'have'} to be given: the machine replaces its values
          as a whole, and nobody can read the old ones.
        </p>
      )}
    </Notice>
  );
}

function Exposure({ gained, gone }: ChangeOutlook['exposure']) {
  if (gained.length === 0 && gone.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium">From outside</h3>
      <ul className="list-disc space-y-1 pl-4">
        {gone.map((words) => (
          <li key={words}>
            Until now: <span className="text-muted">{words}</span>
          </li>
        ))}
        {gained.map((words) => (
          <li key={words}>From then on: {words}</li>
        ))}
      </ul>
    </div>
  );
}
