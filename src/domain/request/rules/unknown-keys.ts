import { warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';
import { unknownKeys } from '@/domain/request/serialize';

/** Keys outside the API's documentation are sent untouched, and said to be. */
export function unknownKeyRules(request: ProvisionRequest): Finding[] {
  return unknownKeys(request).map((path) =>
    warning(path, 'The API does not document this: it will probably be ignored.'),
  );
}
