import { isKnown, target } from '@/api/call/target';
import { fetchCollateral } from '@/api/collateral';
import { useLive } from '@/ui/browser/live';
import { useWatched } from '@/ui/browser/use-watched';
import { useWhenIdle } from '@/ui/browser/use-when-idle';
import { focusWhenShown } from '@/ui/browser/focus';
import type { ProvisionForm } from '@/domain/request/form';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segmented } from '@/ui/input/Segmented';
import { ApprovalPart } from './approval/ApprovalPart';
import { auditor } from '@/display/document/auditor';
import { AuditResult } from './AuditResult';
import { DayInput } from './DayInput';
import { DocumentInput } from './DocumentInput';
import { Guide } from './Guide';
import { HashInput } from './HashInput';

const WHAT = [
  { value: 'document', label: 'A document' },
  { value: 'change', label: 'A change to sign' },
];

interface Question {
  text: string;
  hash: string;
  /** JSON text that belongs to the first; empty where there is none. */
  collateral: string;
  /** 2026-08-14; empty for now. */
  day: string;
  /** Names the question in the cache, which holds no text. */
  revision: number;
}

const NOTHING: Question = { text: '', hash: '', collateral: '', day: '', revision: 0 };

interface AuditPageProps {
  onOpenInForm: (form: ProvisionForm, left: readonly string[]) => void;
}

/** Checks what somebody has at hand, with no key and no form. Nothing that is put in leaves the browser. */
export function AuditPage({ onOpenInForm }: AuditPageProps) {
  useLive();
  // With the page, so that it goes on without a network.
  useWhenIdle(auditor.makeReady);
  const [question, setQuestion] = useState<Question>(NOTHING);
  const { text, hash, collateral, day, revision } = question;
  const [what, setWhat] = useState('document');
  const change = (part: Partial<Question>) =>
    setQuestion((before) => ({ ...before, ...part, revision: before.revision + 1 }));
  const isAsked = text !== '';
  // An imitation of the sandbox's is expected in its own console, and refuted in any other.
  const api = useWatched(target);
  const sandbox = api.kind === 'sandbox';
  const { data, error, isPlaceholderData, isPending } = useQuery({
    queryKey: ['audit', revision, sandbox],
    queryFn: () =>
      auditor.ask({
        text,
        hash,
        sandbox,
        more: collateral === '' ? [] : [collateral],
        at: day === '' ? undefined : new Date(`${day}T12:00:00Z`),
      }),
    enabled: isAsked && api.kind !== 'looking',
    gcTime: 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <main className="mx-auto w-full max-w-[1400px] flex-1 px-4 py-6 md:px-8 md:py-8">
      <h1
        id="audit-title"
        ref={focusWhenShown}
        tabIndex={-1}
        className="text-xl font-semibold outline-none"
      >
        Check a document
      </h1>
      <p className="mt-1 max-w-[75ch] text-sm text-muted">
        Is this the document behind that hash, and what does it say? No key is needed. Everything is
        computed in this browser: nothing you put in here is sent or stored, unless you ask for a
        quote’s collateral, and it works offline.
      </p>
      <div className="mt-4">
        <Segmented
          name="audit-what"
          labelledBy="audit-title"
          value={what}
          options={WHAT}
          onChange={setWhat}
        />
      </div>
      {what === 'change' && (
        <div className="mt-6">
          <ApprovalPart />
        </div>
      )}
      <div
        hidden={what === 'change'}
        className="mt-6 grid grid-cols-1 items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
      >
        <div className="space-y-5 md:sticky md:top-20">
          <DocumentInput text={text} onChange={(next) => change({ text: next, collateral: '' })} />
          <HashInput hash={hash} onChange={(next) => change({ hash: next })} />
          <DayInput day={day} onChange={(next) => change({ day: next })} />
        </div>
        <div className="min-w-0">
          {!isAsked && <Guide />}
          {isAsked && error && <Failed />}
          {isAsked && !error && isPending && <p className="text-sm text-muted">Checking…</p>}
          {isAsked && !error && data && (
            <AuditResult
              answer={data}
              behind={isPlaceholderData}
              fetchCollateral={isKnown(api) ? fetchCollateral : undefined}
              onCollateral={(next) => change({ collateral: next })}
              onOpenInForm={onOpenInForm}
            />
          )}
        </div>
      </div>
    </main>
  );
}

function Failed() {
  return (
    <p role="status" className="text-sm text-bad">
      It took longer than a minute and was stopped. It may be too large, or built to take long.
    </p>
  );
}
