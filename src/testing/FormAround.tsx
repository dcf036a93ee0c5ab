import { givenNames } from '@/display/secrets/given-names';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { useDerived } from '@/features/request/derive/use-derived';
import type { CloudNow } from '@/features/request/derive/cloud-now';
import { cloudSense } from '@/features/request/derive/cloud-sense';
import { DerivedProvider } from '@/features/request/derive/DerivedProvider';
import { createPipeline } from '@/features/request/derive/pipeline';
import type { ScriptNow } from '@/features/request/derive/script-now';
import { settledValues } from '@/form/state/settled';
import { createStore } from '@/ui/browser/store';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

const UNKNOWN: ScriptNow = { kind: 'unknown', words: '', needsKey: false };
const READY = { kind: 'ready', words: '', retry: () => {} } as const;

interface FormAroundProps {
  values?: Partial<ProvisionForm>;
  catalogue?: CloudNow['catalogue'];
  script?: ScriptNow;
  /** Names that have a value without one that was typed, as on a machine that runs. */
  kept?: readonly string[];
  children: ReactNode;
}

/** A form with all that follows from it, as on the page, and the request it stands for as text. */
export function FormAround(props: FormAroundProps) {
  const { values, catalogue = {}, script = UNKNOWN, kept, children } = props;
  const [client] = useState(() => new QueryClient());
  const form = useForm<ProvisionForm>({
    defaultValues: { ...initialForm(), ...values },
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const [pipeline] = useState(() => {
    const lookups = { sizes: READY, nodes: READY, gpus: READY };
    const cloud = createStore({ catalogue, lookups, sense: cloudSense });
    const given = kept ? createStore<ReadonlySet<string>>(new Set(kept)) : givenNames;
    return createPipeline(settledValues(form), cloud, given, createStore(script));
  });
  return (
    <QueryClientProvider client={client}>
      <FormProvider {...form}>
        <DerivedProvider pipeline={pipeline}>
          <main>{children}</main>
          <RequestText />
        </DerivedProvider>
      </FormProvider>
    </QueryClientProvider>
  );
}

function RequestText() {
  const text = useDerived((derived) => derived.text);
  return <output aria-label="Request">{text}</output>;
}
