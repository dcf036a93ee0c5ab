import { checkBooted } from '@/domain/proof/attestation/booted-document';
import type { Claim } from '@/domain/proof/claim';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { ClaimList } from './ClaimList';

interface BootedCheckProps {
  /** An attestation as JSON text. */
  text: string;
  /** The compose_hash that should have booted. */
  hash: string;
  of: 'fetched' | 'pasted';
  /** Takes out of a text what must not be shown. */
  hide: (text: string) => string;
}

/** An attestation checked against a hash, claim by claim, with what was not checked. */
export function BootedCheck({ text, hash, of, hide }: BootedCheckProps) {
  const { data } = useQuery({
    queryKey: ['booted', hash, text],
    queryFn: async () => shownBy(hide, await checkBooted(text, hash)),
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!data) return <p className="text-sm text-muted">Checking the attestation…</p>;
  if ('refusal' in data) {
    return (
      <Notice tone="warn" live="status" title={`The ${of} attestation cannot be checked`}>
        <p>{data.refusal}</p>
      </Notice>
    );
  }
  return (
    <div className="space-y-2">
      <p role="status" className="text-sm">
        {inShort(data.claims, of)}
      </p>
      <ClaimList claims={data.claims} />
      <p className="max-w-[75ch] text-[13px] leading-5 text-muted">
        Who signed the quote was not checked: that takes Intel’s certificates and a quote verifier,
        and is a step of its own. Until then this is what the attestation says of itself.
      </p>
    </div>
  );
}

/** What is checked is the text as it came; what is said of it has the key taken out. */
function shownBy(
  hide: (text: string) => string,
  checked: Awaited<ReturnType<typeof checkBooted>>,
): typeof checked {
  if ('refusal' in checked) return { refusal: hide(checked.refusal) };
  const claims = checked.claims.map(({ says, outcome, because }) => ({
    says: hide(says),
    outcome,
    because: hide(because),
  }));
  return { claims };
}

function inShort(claims: readonly Claim[], of: string): string {
  const count = (outcome: Claim['outcome']) =>
    claims.filter((claim) => claim.outcome === outcome).length;
  const open = count('unknown');
  const failing = count('fails');
  if (failing > 0) return `${failing} of ${claims.length} claims of the ${of} attestation fail.`;
  if (open > 0)
    return `Nothing in the ${of} attestation fails; ${open} of ${claims.length} claims cannot be told.`;
  return `All ${claims.length} claims of the ${of} attestation hold.`;
}
