import { Clauses } from '@/display/Clauses';
import { CompareHash } from '@/display/CompareHash';
import type { Prediction } from '@/domain/hash/prediction';
import { ADDITIONS } from '@/domain/hash/server-additions';
import { subjectOfRequest } from '@/domain/hash/subject';
import { tryAll } from '@/domain/hash/verdict/verdict';
import { undocumentedNames } from '@/domain/request/inner-keys';
import { inSeries } from '@/domain/schema/in-series';
import type { HashNow } from '@/features/request/derive/hash-now';
import { useDerived, useParts, usePipeline } from '@/features/request/derive/use-derived';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import { downloadText } from '@/ui/browser/download';
import { shortHash } from '@/text/short-hash';
import { Download } from 'lucide-react';
import { DocumentMembers } from './DocumentMembers';
import { ExactBytes } from './ExactBytes';
import { HashOutlook } from './HashOutlook';
import { utf8Length } from '@/text/utf8';

/** The measured document as the server will write it, and the hash of exactly these bytes. */
export function AppComposeView() {
  const { prediction, behind, form } = useParts('prediction', 'behind', 'form');
  const now = useDerived((derived) => derived.hash);
  const pipeline = usePipeline();
  if (!prediction) {
    return (
      <p className="p-4 text-sm text-muted">{behind ? 'Computing…' : NO_DOCUMENT[now.kind]}</p>
    );
  }
  const { text, hash, assumed, possible } = prediction;
  const leftOut = leftOutOf(prediction);
  const compared = hash ?? possible[0]?.hash;
  async function candidates() {
    const { request, prediction: predicted } = pipeline.get();
    const subject = subjectOfRequest(request);
    return subject ? tryAll(subject, { assumed: predicted?.assumedScript }) : [];
  }
  return (
    <div className="space-y-4 p-4" aria-busy={behind}>
      <p className="text-sm text-muted">
        The app-compose document is what the hardware attests: keys sorted, no spaces, UTF-8. Its
        SHA-256 is the compose hash.
      </p>
      <div>
        <h3 className="text-sm font-medium">Predicted compose hash</h3>
        {now.kind === 'computing' ? (
          <p className="mt-1 text-sm text-muted">Computing…</p>
        ) : (
          <HashOutlook prediction={prediction} />
        )}
        <Moved />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="mr-auto text-sm">
          <span className="font-medium">
            {hash === undefined ? 'The bytes so far' : 'The exact bytes'}
          </span>{' '}
          <span className="text-muted tabular-nums">
            {utf8Length(text).toLocaleString('en')} bytes
            {leftOut !== '' && `, without ${leftOut}`}
          </span>
        </h3>
        <CopyButton what="app compose" text={() => text} />
        <Button
          size="small"
          aria-label="Download app compose"
          title="app-compose.json, whose own SHA-256 is the hash"
          onClick={() => downloadText('app-compose.json', text)}
        >
          <Download aria-hidden size={14} />
          Download
        </Button>
      </div>
      <ExactBytes text={text} />
      <Disclosure
        title="Readable"
        summary={
          assumed.length > 0
            ? `${assumed.length} assumed values`
            : 'with where each value comes from'
        }
      >
        <DocumentMembers prediction={prediction} form={form} />
      </Disclosure>
      {compared !== undefined && (
        <CompareHash
          hash={compared}
          hashName={hash === undefined ? `the hash without ${leftOut}` : 'the predicted hash'}
          candidates={candidates}
        />
      )}
    </div>
  );
}

const NO_DOCUMENT: Partial<Record<HashNow['kind'], string>> = {
  failed: 'It could not be computed: a part of this page could not be loaded.',
  unfit: 'Solve the problems in the compose section first.',
};

/** What the document that is hashed may have beyond the one shown. */
function leftOutOf({ document, added, undecided }: Prediction): string {
  const unknown = added.filter((key) => document[key] === undefined);
  return inSeries([...unknown.map((key) => ADDITIONS[key].value), ...undocumentedNames(undecided)]);
}

function Moved() {
  const moved = useDerived((derived) => derived.moved);
  if (!moved) return null;
  const { from, to, words } = moved;
  const because = <Clauses words={words.join(', ').slice(0, 1000)} />;
  if (from === undefined && to === undefined) {
    return <p className="mt-2 text-[13px] text-muted">It changed all the same: {because}.</p>;
  }
  return (
    <p className="mt-2 text-[13px] text-muted">
      Changed from <code className="font-mono">{from ? shortHash(from) : 'not knowable'}</code> to{' '}
      <code className="font-mono">{to ? shortHash(to) : 'not knowable'}</code> because {because}.
    </p>
  );
}
