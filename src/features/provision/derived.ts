import type { Prediction } from '@/domain/compose-hash/prediction';
import type { Finding } from '@/domain/finding';
import type { ProvisionForm } from '@/domain/form';
import type { Catalogue } from '@/domain/lookups';
import type { ProvisionRequest } from '@/domain/request';
import type { Lookups } from './use-catalogue';
import { createContext, useContext } from 'react';

/** Everything that follows from the settled values; computed after each pause, stored nowhere. */
export interface Derived {
  form: ProvisionForm;
  request: ProvisionRequest;
  /** The text that would be sent now. */
  text: string;
  findings: readonly Finding[];
  prediction: Prediction | undefined;
  /** The prediction is of an earlier state. */
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
