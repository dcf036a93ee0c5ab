import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { casts } from './casts';
import { dependencies } from './dependencies';
import { extendsOther } from './extends';
import { undefinedReferences } from './references';
import { resources } from './resources';
import { serviceConsistency } from './services';
import { values } from './values';

const CHECKS = [
  undefinedReferences,
  dependencies,
  serviceConsistency,
  values,
  casts,
  resources,
  extendsOther,
];

/** What the Compose project's loader refuses beyond its schema. */
export function checkLoader(file: ParsedCompose): (Complaint & { rule: string; why: string })[] {
  return CHECKS.flatMap(({ rule, why, check }) =>
    check(file).map((problem) => ({ ...problem, rule, why })),
  );
}
