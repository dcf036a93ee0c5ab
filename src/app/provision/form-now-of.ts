import type { KeptHash } from '@/display/kept/kept-item';
import type { FormNow } from '@/features/drafts/form-now';
import type { Derived } from '@/features/request/derive/derive';

/** What is kept of the form, of all that follows from it. */
export function formNowOf({ form, hash, compose, given }: Derived): FormNow {
  const secrets = compose?.findings.filter(({ rule }) => rule === 'secret-literal') ?? [];
  return {
    form,
    hash: hash.kind === 'known' ? keptHash(hash) : undefined,
    secretLines: secrets.flatMap(({ line, also = [] }) => [line, ...also.map((one) => one.line)]),
    given: [...given],
  };
}

function keptHash({ hash, condition }: KeptHash): KeptHash {
  return { hash, ...(condition !== undefined && { condition }) };
}
