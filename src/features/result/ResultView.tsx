import { ExpiryNote } from '@/display/ExpiryNote';
import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';
import type { ReactNode, Ref } from 'react';
import { EvidenceButton } from './EvidenceButton';
import { HashPanel } from './HashPanel';
import { RawBody } from '@/display/RawBody';
import { resultFacts } from './result-facts';
import type { Done } from './done';

interface ResultViewProps {
  /** Of the heading. */
  id: string;
  ref?: Ref<HTMLHeadingElement>;
  done: Done;
  /** The way on from here. */
  next: ReactNode;
  onBack: () => void;
  onAnother: () => void;
}

/** The one number, its verdict, and everything else the server said. */
export function ResultView(props: ResultViewProps) {
  const { id, ref, done, next, onBack, onAnother } = props;
  const { result, raw, request, verdict, ignored, at, reopened = false } = done;
  const isHash = isComposeHash(result.compose_hash);
  return (
    <main className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <div>
        <h1 id={id} ref={ref} tabIndex={-1} className="text-xl font-semibold outline-none">
          {request.name} is provisioned
        </h1>
        <p className="mt-1 text-sm text-muted">
          {isHash ? (
            <>
              <ExpiryNote at={at.getTime()} /> Nothing runs yet: the server keeps this document
              until an app is created with it.
            </>
          ) : (
            'The server answered, and gave no compose hash: what it keeps, if anything, cannot be named.'
          )}
        </p>
      </div>
      <HashPanel hash={result.compose_hash} request={request} verdict={verdict} />
      {ignored.length > 0 && (
        <Notice
          tone="warn"
          title={
            ignored.every(({ unchecked }) => unchecked)
              ? 'Sent without the checks of the compose file'
              : 'Sent although the checks expect it to fail'
          }
        >
          <ul className="list-disc pl-4">
            {ignored.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section aria-labelledby="facts-title">
        <h2 id="facts-title" className="mb-2 text-sm font-medium">
          What the server assigned
        </h2>
        <Facts facts={resultFacts(result)} />
      </section>
      <Disclosure
        title="Raw answer"
        summary={reopened ? 'Its documented fields, as remembered' : 'As the server sent it'}
      >
        <RawBody raw={raw} />
      </Disclosure>
      <section aria-labelledby="next-title" className="text-sm">
        <h2 id="next-title" className="mb-1 font-medium">
          Next step
        </h2>
        {isHash ? (
          next
        ) : (
          <p className="text-muted">
            Nothing leads on from here: without a compose hash no machine can be created. Provision
            again, or ask those who run the API.
          </p>
        )}
      </section>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack}>Back to the form</Button>
        <Button onClick={onAnother}>Provision another</Button>
        {done.sent && <EvidenceButton done={done} sent={done.sent} />}
      </div>
    </main>
  );
}

function Facts({ facts }: { facts: ReturnType<typeof resultFacts> }) {
  if (facts.length === 0) return <p className="text-sm text-muted">Nothing but the hash.</p>;
  return (
    <dl className="divide-y divide-line rounded border border-line bg-surface">
      {facts.map(({ label, value, isCopied }) => (
        <div key={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
          <dt className="w-36 shrink-0 text-muted">{label}</dt>
          <dd className="min-w-0 flex-1 basis-56 font-mono text-[13px] break-all">{value}</dd>
          {isCopied && (
            <dd>
              <CopyButton what={label} text={() => value} look="quiet" />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
