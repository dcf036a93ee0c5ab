import type { Prediction } from '@/domain/hash/prediction';
import { additionsAvoided, additionsDo } from '@/domain/hash/server-additions';
import { sourceWords } from '@/domain/hash/standard-script';
import { undocumentedNames } from '@/domain/request/inner-keys';
import { unseenWords } from '@/domain/request/newer-keys';
import { inSeries } from '@/domain/schema/in-series';
import { Hash } from '@/ui/Hash';

/** The predicted hash, the hashes there can be, or why none can be told before. */
export function HashOutlook({ prediction }: { prediction: Prediction }) {
  const { hash, added, assumedScript, possible, undecided, unseen } = prediction;
  if (added.length > 0) {
    return (
      <p className="mt-1 text-sm">
        Not knowable before: {additionsDo(added)}. To know the hash, {additionsAvoided(added)}.
      </p>
    );
  }
  return (
    <div className="mt-1 space-y-2 text-sm">
      {hash === undefined ? (
        <>
          <p>
            One of two, because the API does not document {inSeries(undocumentedNames(undecided))}.
            The answer tells which.
          </p>
          <dl className="space-y-1">
            {possible.map(({ does, hash: one }) => (
              <div key={does}>
                <dt className="text-muted">If the server {does}</dt>
                <dd>
                  <Hash value={one} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p>
          <Hash value={hash} />
        </p>
      )}
      {assumedScript && (
        <p className="text-[13px] text-muted">
          {hash === undefined ? 'They hold' : 'It holds'} if the server still adds its standard
          script, {sourceWords(assumedScript)}. To assume nothing, write it out in Pre-launch
          script.
        </p>
      )}
      {unseen.length > 0 && (
        <p className="text-[13px] text-muted">
          {unseenWords(unseen)} {hash === undefined ? 'These are the hashes' : 'This is the hash'}{' '}
          if the server keeps what is sent.
        </p>
      )}
    </div>
  );
}
