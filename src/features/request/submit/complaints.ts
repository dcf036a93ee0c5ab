import type { Problem } from '@/api/call/problem';
import type { ProvisionRequest } from '@/domain/request/request';

/** What the server complained of, and the request it complained of. */
export interface Complaints {
  request: ProvisionRequest;
  fields: Problem['fields'];
}
