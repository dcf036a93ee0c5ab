import { additionsDo } from '@/domain/hash/server-additions';
import { writtenForm } from '@/domain/hash/verdict/forms';
import type { Tried } from '@/domain/hash/verdict/verdict';
import type { Audited, ComparedHash, OwnHash } from '@/domain/proof/audit/audit';
import { CandidateTable } from '@/display/CandidateTable';
import { VerdictNote } from '@/display/VerdictNote';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import type { Answer } from '@/display/document/audit.worker';

const SOURCES: Record<ComparedHash['source'], string> = {
  given: 'The hash you gave',
  measured: 'The hash the machine measured (compose-hash event)',
  stated: 'The compose_hash it states',
};

/** The verdict on a hash, or the document's own hashes where there is none to compare with. */
export function DocumentComparison({ answer }: { answer: Exclude<Answer, { kind: 'refused' }> }) {
  const { hash, verdict, hashes, added, members, measured } = answer;
  if (!members && hash) return <WithoutDocument hash={hash} measured={measured} />;
  if (!hash || !verdict) return members ? <Hashes hashes={hashes} added={added} /> : null;
  return (
    <section aria-labelledby="audit-hash" className="space-y-3">
      <Compared hash={hash} />
      {verdict.kind === 'differs' ? (
        <Notice tone="warn" title="Differs from the document">
          <p>
            None of the {verdict.tried.length} texts that this document could have been stored as
            has this hash. Either the hash belongs to another document, or something in this copy is
            not as it was. It does not say what, or why.
          </p>
          <CandidateTable tried={verdict.tried} />
        </Notice>
      ) : (
        <VerdictNote verdict={verdict} compared="document" />
      )}
      {'matched' in verdict && <WhoseForm form={verdict.matched.form} />}
    </section>
  );
}

function Compared({ hash }: { hash: ComparedHash }) {
  return (
    <div>
      <h3 id="audit-hash" className="text-sm text-muted">
        {SOURCES[hash.source]}
      </h3>
      <p className="mt-1 max-w-[37ch] text-base">
        <Hash value={hash.value} />
      </p>
    </div>
  );
}

/** A hash that nothing here can be hashed for: what was measured is shown all the same. */
function WithoutDocument({ hash, measured }: { hash: ComparedHash; measured: string | undefined }) {
  const isMeasured = hash.value === measured;
  return (
    <section aria-labelledby="audit-hash" className="space-y-3">
      <Compared hash={hash} />
      {hash.source === 'given' && measured !== undefined && (
        <Notice
          tone={isMeasured ? 'good' : 'warn'}
          title={isMeasured ? 'The same as the machine measured' : 'Not what the machine measured'}
        >
          {!isMeasured && (
            <p className="max-w-[37ch]">
              <Hash value={measured} />
            </p>
          )}
        </Notice>
      )}
      <p className="max-w-[75ch] text-sm text-muted">
        There is no document in it that could be hashed. Paste the app-compose.json to compare it
        with this hash.
      </p>
    </section>
  );
}

/** A match in a form that no server stores is the most expensive mistake of all: it gets its own words. */
function WhoseForm({ form }: { form: Tried['form'] }) {
  if (form === 'as-given' || writtenForm(form).server) return null;
  return (
    <Notice tone="warn" title="No Phala Cloud server is known to store documents in this form">
      <p>
        So this is likely the result of a tool, not the hash that a machine on Phala Cloud will
        have. Before it is listed on chain, compare it with the compose_hash in the server’s answer.
      </p>
    </Notice>
  );
}

const OWN: Record<OwnHash['of'], string> = {
  bytes: 'SHA-256 of its bytes as they are',
  today: 'As Phala Cloud writes documents today',
  dropped: 'As Phala Cloud writes it today, if it drops what the API does not document',
  kept: 'The same, if it keeps what the API does not document',
};

function Hashes({ hashes, added }: Pick<Audited, 'hashes' | 'added'>) {
  return (
    <section aria-labelledby="audit-hash" className="space-y-3">
      <h3 id="audit-hash" className="text-sm font-medium">
        No hash to compare with
      </h3>
      {hashes.length === 0 && (
        <p className="max-w-[75ch] text-sm text-muted">
          Nor can one be computed: {additionsDo(added)}, which is not known here.
        </p>
      )}
      <dl className="space-y-3">
        {hashes.map(({ hash, of, bytes }) => (
          <div key={hash}>
            <dt className="text-sm text-muted">
              {OWN[of]}, {bytes.toLocaleString('en')} bytes
            </dt>
            <dd className="mt-0.5 max-w-[37ch] text-sm">
              <Hash value={hash} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
