import type { HashMove } from '@/domain/hash/hash-move';
import type { Prediction } from '@/domain/hash/prediction';
import type { Finding } from '@/domain/request/finding';
import type { ProvisionForm } from '@/domain/request/form';
import type { Catalogue } from '@/domain/cloud/lookups';
import type { ProvisionRequest } from '@/domain/request/request';
import type { ReadCompose } from './analysis.worker';
import type { Lookups } from './use-catalogue';
import { createContext, useContext } from 'react';

/** Everything that follows from the settled values; computed after each pause, stored nowhere. */
export interface Derived {
  form: ProvisionForm;
  request: ProvisionRequest;
  /** The text that would be sent now. */
  text: string;
  /** Errors and warnings of every field and of the compose text. */
  findings: readonly Finding[];
  /** The compose text as it was last read: of an earlier state while `behind`. */
  compose: ReadCompose | undefined;
  /** The checks of the compose text did not end: nothing is known of it. */
  unread: boolean;
  /** Names of the variables that have a value. */
  given: ReadonlySet<string>;
  prediction: Prediction | undefined;
  /** The last time the hash moved, and what moved it. */
  moved: HashMove | undefined;
  /** Prediction and compose are of an earlier state. */
  behind: boolean;
  catalogue: Catalogue;
  lookups: Lookups;
}

export const DerivedContext = createContext<Derived | undefined>(undefined);

export function useDerived(): Derived {
  const derived = useContext(DerivedContext);
  if (!derived) throw new Error('useDerived outside of DerivedProvider');
  return derived;
}
