import { warning, type Finding } from '@/domain/request/finding';
import { COMPOSE_PREFIX, type ProvisionRequest } from '@/domain/request/request';
import { unknownKeys } from '@/domain/request/serialize';

/** Keys outside the API's documentation are sent untouched, and said to be. */
export function unknownKeyRules(request: ProvisionRequest): Finding[] {
  return unknownKeys(request).map((path) =>
    warning(
      path,
      path.startsWith(COMPOSE_PREFIX)
        ? 'The API does not document this. If the server keeps it, it is part of the hash; if it drops it, it does nothing.'
        : 'The API does not document this, so the server may ignore it.',
    ),
  );
}
