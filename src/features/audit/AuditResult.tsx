import { toProblem } from '@/api/call/errors';
import { ClaimList } from '@/display/proof/ClaimList';
import { CollateralStep } from '@/display/proof/CollateralStep';
import { judged } from '@/domain/proof/claim';
import { toForm } from '@/domain/proof/audit/to-form';
import type { ProvisionForm } from '@/domain/request/form';
import { Button } from '@/ui/Button';
import { downloadText } from '@/ui/browser/download';
import { Notice } from '@/ui/Notice';
import type { ReactNode } from 'react';
import type { Answer } from '@/display/document/audit.worker';

import { DocumentComparison } from './DocumentComparison';
import { DocumentFacts } from '@/display/document/DocumentFacts';
import { DocumentText } from '@/display/document/DocumentText';

interface AuditResultProps {
  answer: Answer;
  /** A newer text is being checked. */
  behind: boolean;
  /** Asks the API for a quote's collateral; undefined where there is none to ask. */
  fetchCollateral: ((quote: string) => Promise<string>) | undefined;
  onCollateral: (text: string) => void;
  onOpenInForm: (form: ProvisionForm, left: readonly string[]) => void;
}

type Found = Exclude<Answer, { kind: 'refused' }>;

const KINDS: Record<Found['kind'], string> = {
  document: 'An app-compose document',
  cvm: 'A CVM as the API shows it',
  request: 'A provision request',
  attestation: 'An attestation',
  evidence: 'An evidence file',
};

/** Everything that can be said of what was put in, the verdict first. */
export function AuditResult(props: AuditResultProps) {
  const { answer, behind, fetchCollateral, onCollateral, onOpenInForm } = props;
  if (answer.kind === 'refused') {
    return (
      <Notice tone="warn" live="status" title="Not recognised">
        {answer.refusal}
      </Notice>
    );
  }
  const { steps, members, request, verdict, claims, notes, doubled, quote } = answer;
  const isOpen = claims.some(({ part, outcome }) => part === 'current' && outcome === 'unknown');
  // The text whose SHA-256 the hash is; what was put in may be another.
  const stored = verdict && 'matched' in verdict ? verdict.matched.text : undefined;
  function openInForm() {
    const { form, left } = toForm({ members, request });
    onOpenInForm(form, left);
  }
  return (
    <div aria-busy={behind} className="space-y-7">
      <section aria-labelledby="audit-kind">
        <h2 id="audit-kind" className="text-lg font-semibold">
          {KINDS[answer.kind]}
          {answer.shown && ', as an API shows it'}
        </h2>
        <p role="status" className="sr-only">
          {KINDS[answer.kind]} was recognised. {inShort(answer)}
        </p>
        <Sentences sentences={steps} />
      </section>
      <Refuted claims={claims} />
      <DocumentComparison answer={answer} />
      {doubled.length > 0 && <Doubled keys={doubled} />}
      {claims.length > 0 && (
        <Part title={SHOWS}>
          <ClaimList claims={claims} />
          {quote !== undefined && isOpen && (
            <div className="mt-2">
              <CollateralStep
                fetchCollateral={fetchCollateral && (() => fetchCollateral(quote))}
                titleOf={(failure) => toProblem(failure).title}
                onCollateral={onCollateral}
              />
            </div>
          )}
          {answer.kind === 'attestation' && (
            <p className="mt-2 max-w-[75ch] text-sm text-muted">
              What no claim can prove: that the host did not choose another device of the same kind,
              that nothing leaks by side channels, and what the app itself does.
            </p>
          )}
        </Part>
      )}
      {members && (
        <>
          <DocumentFacts {...answer} />
          {notes.length > 0 && (
            <Part title="Where tools disagree about this document">
              <ul className="max-w-[75ch] list-disc space-y-1 pl-4 text-sm text-muted">
                {notes.map((note) => (
                  <li key={note} className="break-words">
                    {note}
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <DocumentText members={members} />
          <div className="flex flex-wrap gap-2">
            <Button onClick={openInForm}>Open in the form</Button>
            {stored !== undefined && (
              <Button look="quiet" onClick={() => downloadText('app-compose.json', stored)}>
                Download app-compose.json
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** That something is refuted, before anything that holds: a hash may match beside it. */
function Refuted({ claims }: Pick<Found, 'claims'>) {
  const failing = claims.filter(({ outcome }) => outcome === 'fails').length;
  if (failing === 0) return null;
  return (
    <Notice
      tone="bad"
      title={failing === 1 ? 'One claim does not hold' : `${failing} claims do not hold`}
    >
      <p>
        Of {judged(claims).length} that were checked.{' '}
        <a href={`#${CLAIMS}`} className="text-accent underline underline-offset-2">
          See which
        </a>
      </p>
    </Notice>
  );
}

/** Whoever wrote it decides what each reader sees, so it is said before anything that was read. */
function Doubled({ keys }: { keys: readonly string[] }) {
  const shown = keys.slice(0, 12).map((key) => key.slice(0, 60) || '(empty)');
  return (
    <Notice tone="warn" title="A key is in it more than once">
      <p className="break-words">
        {shown.join(', ')}
        {keys.length > shown.length &&
          ` and ${(keys.length - shown.length).toLocaleString('en')} more`}
        . Programs differ in which of them they take, and some refuse such a document. The hash
        covers all of its bytes; below, the last one counts.
      </p>
    </Notice>
  );
}

const SHOWS = 'What it shows';
const idOf = (title: string) => `audit-${title.replaceAll(/\W+/g, '-').toLowerCase()}`;
const CLAIMS = idOf(SHOWS);

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = idOf(title);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 text-sm font-medium">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="mt-1 max-w-[75ch] space-y-1 text-sm text-muted">
      {sentences.map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** What can be said of a hash where there is no document. */
function withoutDocument(hash: Found['hash'], measured: string | undefined): string {
  if (measured === undefined || !hash) return 'There is no hash to compare with.';
  if (hash.source !== 'given') return 'The machine measured a hash; there is no document to hash.';
  return hash.value === measured
    ? 'The hash you gave is the measured one.'
    : 'The hash you gave is not the measured one.';
}

/** For ears: the verdict's title, and what does not hold. */
function inShort({ verdict, claims, hash, measured }: Found): string {
  const words = {
    matches: 'The hash matches.',
    'matches-if': 'The hash matches on an assumption.',
    'not-knowable': 'The hash is not knowable yet.',
    differs: 'The hash differs.',
    'cannot-tell': 'It cannot be told.',
  };
  const failing = claims.filter(({ outcome }) => outcome === 'fails').length;
  const compared = verdict ? words[verdict.kind] : withoutDocument(hash, measured);
  const all = judged(claims).length;
  if (all === 0) return compared;
  return `${compared} ${failing === 0 ? 'Nothing it claims fails.' : `${failing} of ${all} claims fail.`}`;
}
