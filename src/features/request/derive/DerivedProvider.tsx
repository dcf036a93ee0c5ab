import { FieldSourcesContext } from '@/form/state/field-sources';
import type { ReactNode } from 'react';
import type { Pipeline } from './pipeline';
import { PipelineContext } from './use-derived';

interface DerivedProviderProps {
  pipeline: Pipeline;
  children: ReactNode;
}

/** Lets what is inside read what follows from the form. */
export function DerivedProvider({ pipeline, children }: DerivedProviderProps) {
  return (
    <PipelineContext value={pipeline}>
      <FieldSourcesContext value={pipeline}>{children}</FieldSourcesContext>
    </PipelineContext>
  );
}
