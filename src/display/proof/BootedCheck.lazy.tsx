import { judged, type Claim } from '@/domain/proof/claim';
import { proofInShort, UNCHECKED, type ProofInShort } from '@/domain/proof/in-short';
import type { Store } from '@/ui/browser/store';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bootedChecker } from './ask-booted';
import type { BootedAnswer } from './booted.worker';
import { ClaimList } from './ClaimList';
import { CollateralStep } from './CollateralStep';
import { lastProof } from './last-proof';

/** What a check takes from the console around it. */
export interface Proving {
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox: boolean;
  /** What the API stated of the machine, as JSON text; empty where nothing is known. */
  stated: string;
  /** Asks the API for the collateral of a quote, which publishes the quote; undefined where none can be asked. */
  fetchCollateral: ((quote: string) => Promise<string>) | undefined;
  /** A failure to get it, in words. */
  titleOf: (failure: Error) => string;
  /** Asks what the app's contract says of devices, as JSON text; undefined for an app without one. */
  fetchAllowlist: (() => Promise<string>) | undefined;
  /** Where what it came to is told to the rest of the page. */
  inShort: Store<ProofInShort>;
}

interface BootedCheckProps {
  /** An attestation as JSON text. */
  text: string;
  /** The compose_hash that should have booted. */
  hash: string;
  of: 'fetched' | 'pasted';
  proving: Proving;
  /** Takes out of a text what must not be shown. */
  hide: (text: string) => string;
}

/** An attestation checked against a hash, claim by claim, with what was not checked. */
export function BootedCheck({ text, hash, of, proving, hide }: BootedCheckProps) {
  const { sandbox, stated, fetchCollateral, titleOf, inShort } = proving;
  const [collateral, setCollateral] = useState('');
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['booted', hash, sandbox, stated, collateral, text],
    queryFn: async () => {
      const at = new Date();
      // Without an answer nothing is claimed of it.
      const allowed = await (proving.fetchAllowlist?.() ?? Promise.resolve('')).catch(() => '');
      const more = [stated, collateral, allowed].filter((one) => one !== '');
      const checked = await bootedChecker.ask({ text, hash, at, sandbox, more });
      inShort.set('refusal' in checked ? UNCHECKED : proofInShort(checked.claims));
      if (!('refusal' in checked)) {
        lastProof.set({
          hash,
          at,
          attestation: hide(text),
          collateral: collateral === '' ? undefined : hide(collateral),
        });
      }
      return shownBy(hide, checked);
    },
    // While collateral is added; of another text nothing is shown.
    placeholderData: (before, query) => (query?.queryKey.at(-1) === text ? before : undefined),
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error) {
    return (
      <Notice tone="warn" live="status" title={`The ${of} attestation was not checked`}>
        <p>It took longer than a minute, or a part of this page could not be loaded.</p>
      </Notice>
    );
  }
  if (!data) return <p className="text-sm text-muted">Checking the attestation…</p>;
  if ('refusal' in data) {
    return (
      <Notice tone="warn" live="status" title={`The ${of} attestation cannot be checked`}>
        <p>{data.refusal}</p>
      </Notice>
    );
  }
  const { quote } = data;
  const isOpen = data.claims.some(
    ({ part, outcome }) => part === 'current' && outcome === 'unknown',
  );
  return (
    <div aria-busy={isPlaceholderData} className="space-y-2">
      <p role="status" className="text-sm">
        {inOneSentence(data.claims, of)}
      </p>
      <ClaimList folded claims={data.claims} />
      {quote !== undefined && isOpen && (
        <CollateralStep
          fetchCollateral={fetchCollateral && (() => fetchCollateral(quote))}
          titleOf={titleOf}
          onCollateral={setCollateral}
        />
      )}
      <p className="max-w-[75ch] text-[13px] leading-5 text-muted">
        Certificates are judged by this browser’s clock. What no claim can prove: that the host did
        not choose another device of the same kind, that nothing leaks by side channels, and what
        the app itself does.
      </p>
    </div>
  );
}

/** What is checked is the text as it came; what is said of it has the key taken out. */
function shownBy(hide: (text: string) => string, checked: BootedAnswer): BootedAnswer {
  if ('refusal' in checked) return { refusal: hide(checked.refusal) };
  const claims = checked.claims.map((claim) => ({
    ...claim,
    says: hide(claim.says),
    because: hide(claim.because),
    bytes: claim.bytes?.map(({ name, value }) => ({ name: hide(name), value: hide(value) })),
  }));
  return { claims, quote: checked.quote };
}

function inOneSentence(all: readonly Claim[], of: string): string {
  const claims = judged(all);
  const count = (outcome: Claim['outcome']) =>
    claims.filter((claim) => claim.outcome === outcome).length;
  const open = count('unknown');
  const failing = count('fails');
  if (failing > 0) return `${failing} of ${claims.length} claims of the ${of} attestation fail.`;
  if (open > 0)
    return `Nothing in the ${of} attestation fails; ${open} of ${claims.length} claims cannot be told.`;
  return `All ${claims.length} claims of the ${of} attestation hold.`;
}
