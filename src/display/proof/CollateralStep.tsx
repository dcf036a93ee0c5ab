import { readCollateral } from '@/domain/proof/collateral/collateral';
import { parseBounded } from '@/domain/schema/bounded-json';
import { Button } from '@/ui/Button';
import { useIncomingFile } from '@/ui/code-editor/use-incoming-file';
import { Disclosure } from '@/ui/Disclosure';
import { FileChooser } from '@/ui/input/FileChooser';
import { Notice } from '@/ui/Notice';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';

interface CollateralStepProps {
  /** Gets collateral for the quote, as JSON text; undefined where there is nobody to ask. */
  fetchCollateral: (() => Promise<string>) | undefined;
  /** A failure of that, in words. */
  titleOf: (failure: Error) => string;
  /** Collateral as JSON text, from wherever it came. */
  onCollateral: (text: string) => void;
}

/** Where a quote can be held against Intel's word on its platform: through the API, or from a file. */
export function CollateralStep({ fetchCollateral, titleOf, onCollateral }: CollateralStepProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const incoming = useIncomingFile(take);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => fetchCollateral?.() ?? Promise.reject(new Error('There is nobody to ask.')),
    onSuccess: take,
  });
  function take(text: string) {
    const read = text.trim() === '' ? undefined : readCollateral(parseBounded(text));
    const refusal = read && 'refusal' in read ? read.refusal : undefined;
    setProblem(refusal);
    if (refusal === undefined) onCollateral(text);
  }
  return (
    <div className="space-y-2 rounded border border-line p-4 text-[13px] leading-5">
      <p className="max-w-[75ch] text-muted">
        Whether the platform is up to date and not revoked is in Intel’s collateral for its kind of
        processor. Whoever hands it over need not be trusted, for Intel signed it.
        {fetchCollateral &&
          ' Asking the API sends it the quote, which it then shows to anybody who knows its checksum.'}
      </p>
      {fetchCollateral && (
        <Button size="small" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
          {isPending ? 'Asking…' : 'Send the quote and get the collateral'}
        </Button>
      )}
      {error && <Notice tone="warn" live="status" title={`No collateral. ${titleOf(error)}`} />}
      <Disclosure title="Use collateral that you have" summary="As DCAP’s tools write it">
        <div {...incoming.dropTarget} className={incoming.isOver ? 'outline-2 outline-accent' : ''}>
          <label htmlFor={id} className="text-sm font-medium">
            Collateral JSON
          </label>
          <textarea
            id={id}
            rows={3}
            spellCheck={false}
            placeholder="Paste it here, or drop a file"
            onChange={(event) => take(event.target.value)}
            className="mt-1 block w-full rounded border border-line-strong bg-surface p-2 font-mono text-xs"
          />
          <Button size="small" look="quiet" onClick={() => chooser.current?.click()}>
            Open file…
          </Button>
          <FileChooser ref={chooser} label="Collateral to check with" onFile={incoming.open} />
        </div>
      </Disclosure>
      {(problem ?? incoming.refusal) !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {problem ?? incoming.refusal}
        </p>
      )}
    </div>
  );
}
