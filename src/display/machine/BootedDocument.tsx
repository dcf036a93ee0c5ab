import type { Proving } from '@/display/proof/BootedCheck.lazy';
import { FETCH_ATTESTATION } from '@/display/proof/proof-places';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';

const BootedCheck = later(
  async () => (await import('@/display/proof/BootedCheck.lazy')).BootedCheck,
  <p className="text-sm text-muted">Checking the attestation…</p>,
);

interface BootedDocumentProps {
  /** How the attestation is fetched, as JSON text. */
  attestation: Omit<UseQueryOptions<string, Error, string, string[]>, 'enabled'>;
  /** A failure to fetch it, in words. */
  titleOf: (failure: Error) => string;
  composeHash: string;
  proving: Proving;
  /** Takes out of a text what must not be shown. */
  hide: (text: string) => string;
}

/** Whether what booted is what was provisioned, from an attestation that is fetched or pasted. */
export function BootedDocument(props: BootedDocumentProps) {
  const { attestation, titleOf, composeHash, proving, hide } = props;
  const id = useId();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const pasted = useDeferredValue(typed);
  const fetched = useQuery({ ...attestation, enabled: asked });
  function ask() {
    if (asked) void fetched.refetch();
    else setAsked(true);
  }
  const isPasted = pasted.trim() !== '';
  const text = isPasted ? pasted : fetched.data;
  return (
    <section aria-labelledby="booted-title" className="space-y-3">
      <h3 id="booted-title" className="text-sm font-medium">
        What booted
      </h3>
      <p className="text-[13px] leading-5 text-muted">
        A running machine attests the document it was started with. Its hash, the event log and the
        quote are checked here, in this browser.
      </p>
      <Button id={FETCH_ATTESTATION} size="small" aria-disabled={fetched.isFetching} onClick={ask}>
        {fetched.isFetching
          ? 'Fetching…'
          : asked
            ? 'Fetch the attestation again'
            : 'Fetch the attestation'}
      </Button>
      {fetched.error && !fetched.isFetching && (
        <Notice
          tone="warn"
          live="status"
          title={`The attestation could not be fetched. ${titleOf(fetched.error)}`}
        />
      )}
      <Disclosure title="Paste an attestation" summary="From the app itself, or from another tool">
        <label htmlFor={id} className="text-sm font-medium">
          Attestation JSON
        </label>
        <p id={`${id}-help`} className="text-[13px] text-muted">
          The API’s answer, a machine’s Info answer or a tcb_info. It stays in this browser.
        </p>
        <textarea
          id={id}
          rows={5}
          spellCheck={false}
          aria-describedby={`${id}-help`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="mt-2 block w-full rounded border border-line-strong bg-surface p-2 font-mono text-xs"
        />
      </Disclosure>
      {text !== undefined && (
        <BootedCheck
          text={text}
          hash={composeHash}
          of={isPasted ? 'pasted' : 'fetched'}
          proving={proving}
          hide={hide}
        />
      )}
    </section>
  );
}
