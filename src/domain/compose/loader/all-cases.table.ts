import {
  dependencyCases,
  loadedResourceCases,
  referenceCases,
  type LoaderCase,
} from './loader.table';
import { loadedServiceCases } from './services.table';
import { valueCases } from './values.table';

/** Every case of what the loader refuses. */
export const LOADER_CASES: LoaderCase[] = [
  ...dependencyCases,
  ...referenceCases,
  ...loadedResourceCases,
  ...loadedServiceCases,
  ...valueCases,
];
