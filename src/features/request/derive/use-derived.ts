import { useSelected } from '@/form/state/use-selected';
import { createContext, useContext } from 'react';
import type { Derived } from './derive';
import type { Pipeline } from './pipeline';

export const PipelineContext = createContext<Pipeline | undefined>(undefined);

/** For what is asked for in an event, and not drawn. */
export function usePipeline(): Pipeline {
  const pipeline = useContext(PipelineContext);
  if (!pipeline) throw new Error('usePipeline outside of DerivedProvider');
  return pipeline;
}

/** A part of what follows from the settled form; rendered again only when that part says something else. */
export function useDerived<T>(select: (derived: Derived) => T): T {
  return useSelected(usePipeline(), select);
}

/** Some parts of it by their names. */
export function useParts<K extends keyof Derived>(...names: K[]): Pick<Derived, K> {
  return useDerived(
    (derived) =>
      // Each of the names, and nothing else.
      Object.fromEntries(names.map((name) => [name, derived[name]])) as Pick<Derived, K>,
  );
}
