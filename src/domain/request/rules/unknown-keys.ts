import { warning, type Finding } from '@/domain/request/finding';
import { documentedPart } from '@/domain/request/inner-keys';
import { COMPOSE_PREFIX, fieldPaths, type ProvisionRequest } from '@/domain/request/request';
import { unknownKeys, valueAt } from '@/domain/request/serialize';

/** Keys outside the API's documentation are sent untouched, and said to be. */
export function unknownKeyRules(request: ProvisionRequest): Finding[] {
  const own = unknownKeys(request).map((path) =>
    warning(path, words('this', path, valueAt(request, path))),
  );
  const inner = fieldPaths.flatMap((path) =>
    documentedPart(path, valueAt(request, path)).beyond.map(({ name, at }) =>
      warning(at, words(name, path)),
    ),
  );
  return [...own, ...inner];
}

function words(what: string, path: string, value?: unknown): string {
  const start = `The API does not document ${what}`;
  if (!path.startsWith(COMPOSE_PREFIX)) return `${start}, so the server may ignore it.`;
  return value === null
    ? `${start}. As null it is left out of the document that is hashed.`
    : `${start}. If the server keeps it, it is part of the hash; if it drops it, it does nothing.`;
}
