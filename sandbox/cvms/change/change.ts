import type { OpenedVariable } from '#sandbox/cvms/create/open-env';
import type { OperationType } from '#sandbox/cvms/life/operation';
import type { Plan } from '#sandbox/provision/plan';
import type { NextDocument } from './next-document';

/** The values that the guest is given from now on, all of them. */
export interface NewValues {
  env: OpenedVariable[];
  /** As they came: hex. */
  sealed: string;
  names: string[];
}

/** What a change does to a CVM, decided and checked; making it only writes it down and starts the CVM again. */
export interface Change {
  type: OperationType;
  next?: NextDocument | undefined;
  values?: NewValues | undefined;
  /** Size, image, disk and user config. */
  plan?: Partial<Plan>;
}
