import type { KeptHash } from '@/display/kept/kept-item';
import type { ProvisionForm } from '@/domain/request/form';

/** The form as it stands, for who keeps it. */
export interface FormNow {
  form: ProvisionForm;
  /** The compose hash it is predicted to have, where one is. */
  hash: KeptHash | undefined;
  /** Lines of the compose text that look like a secret. */
  secretLines: readonly number[];
  /** Names of the variables that have a value on this page. */
  given: readonly string[];
}
