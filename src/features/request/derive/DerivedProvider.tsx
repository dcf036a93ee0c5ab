import { check } from '@/domain/request/check';
import type { Finding } from '@/domain/request/finding';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { serialize, valueAt } from '@/domain/request/serialize';
import type { Catalogue } from '@/domain/cloud/lookups';
import { FindingsContext } from '@/form/findings-context';
import { atRest } from '@/ui/browser/at-rest';
import type { Settled } from '@/form/settled';
import { useSettled } from '@/form/use-settled';
import { OffersContext } from '@/form/offers-context';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { analyse } from './analysis';
import { findingsOfText, saidAtFields } from './compose-marks';
import { DerivedContext, type Derived } from './derived';
import { fieldOffers } from './field-offers';
import { useCatalogue } from './use-catalogue';
import { useStable } from './use-stable';
import type { Complaints } from '@/features/request/submit/use-submit';

interface DerivedProviderProps {
  settled: Settled<ProvisionForm>;
  /** What the server complained of, with the request it complained of. */
  complaints: Complaints | undefined;
  /** Names of the variables that have a value; never the values. */
  given: ReadonlySet<string>;
  children: ReactNode;
}

/** Derives preview, findings and prediction from the settled values; only readers render again. */
export function DerivedProvider(props: DerivedProviderProps) {
  const { settled, complaints, given, children } = props;
  const { revision, values } = useSettled(settled);
  const { catalogue, lookups } = useCatalogue();
  const request = useMemo(() => toRequest(values), [values]);
  const text = useMemo(() => serialize(request), [request]);
  const analysis = useQuery({
    queryKey: ['analysis', revision, [...given], catalogueSize(catalogue)],
    queryFn: async () => {
      const answer = await analyse({ request, catalogue, given });
      await atRest();
      return answer;
    },
    gcTime: 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  // Rendered in pieces that a key may interrupt: what is said of a large file fills more than a frame.
  // What follows from the values alone does not wait: a field is judged by what it holds when it is left.
  const analysed = useDeferredValue(analysis.data);
  const costly = analysed?.findings;
  const compose = analysed?.compose;
  const findings = useMemo(
    () => [
      ...stillTrue(complaints, request),
      ...check(request, catalogue),
      ...findingsOfText(compose),
      ...(costly ?? []),
    ],
    [complaints, request, catalogue, compose, costly],
  );
  // Every field reads these two, and few keys change them.
  const offers = useStable(
    useMemo(() => fieldOffers(request, catalogue, lookups), [request, catalogue, lookups]),
  );
  const atFields = useStable(useMemo(() => saidAtFields(findings), [findings]));
  const behind = analysis.isPlaceholderData || analysis.isPending || analysed !== analysis.data;
  const derived = useMemo(
    (): Derived => ({
      form: values,
      request,
      text,
      findings,
      compose,
      unread: analysed?.unread ?? false,
      given,
      prediction: analysed?.prediction,
      moved: analysed?.moved,
      behind,
      catalogue,
      lookups,
    }),
    [values, request, text, findings, compose, analysed, given, behind, catalogue, lookups],
  );
  return (
    <DerivedContext value={derived}>
      <FindingsContext value={atFields}>
        <OffersContext value={offers}>{children}</OffersContext>
      </FindingsContext>
    </DerivedContext>
  );
}

/** Changes when another look-up has answered. */
function catalogueSize({ instanceTypes = [], nodes = [] }: Catalogue): string {
  return `${instanceTypes.length} ${nodes.length}`;
}

/** The server's complaints about values that are still what it complained of. */
function stillTrue(complaints: Complaints | undefined, request: object): Finding[] {
  if (!complaints) return [];
  return complaints.fields
    .filter(({ path }) => {
      const before = JSON.stringify(valueAt(complaints.request, path));
      return before === JSON.stringify(valueAt(request, path));
    })
    .map(({ path, message }) => ({ severity: 'error', path, message, server: true }));
}
