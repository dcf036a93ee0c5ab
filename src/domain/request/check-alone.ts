import { error, missing, type Finding } from './finding';
import { valueAt } from './serialize';
import { provisionRequest, type ProvisionRequest } from './request';
import type { Catalogue } from '@/domain/cloud/lookups';
import { environmentRules } from '@/domain/request/rules/environment';
import { exposureRules } from '@/domain/request/rules/exposure';
import { identityRules } from '@/domain/request/rules/identity';
import { keyProviderRules } from '@/domain/request/rules/key-provider';
import { overrideRules } from '@/domain/request/rules/overrides';
import { payloadRules } from '@/domain/request/rules/payload';
import { portPolicyRules } from '@/domain/request/rules/port-policy';
import { portRules } from '@/domain/request/rules/ports';
import { resourceRules } from '@/domain/request/rules/resources';
import { unknownKeyRules } from '@/domain/request/rules/unknown-keys';
import { schemaWords } from '@/domain/schema/schema-words';
import type { z } from '@/domain/schema/zod';
import { isMembers } from '@/domain/schema/members';

export type Rule = (request: ProvisionRequest, catalogue: Catalogue) => Finding[];

/** In the order of the form; the rules of the cloud have their place in the middle. */
const BEFORE: readonly Rule[] = [
  identityRules,
  keyProviderRules,
  payloadRules,
  environmentRules,
  exposureRules,
  resourceRules,
];
const AFTER: readonly Rule[] = [portRules, portPolicyRules, overrideRules, unknownKeyRules];

/** All that is wrong or doubtful about a request whatever the cloud offers. */
export function checkAlone(request: ProvisionRequest, catalogue: Catalogue = {}): Finding[] {
  return checkBy([], request, catalogue);
}

/**
 * What is wrong or doubtful about a request: the schema's complaints and the rules across fields, and between them
 * those of the cloud. A field that does not fit its type is reported once, by the schema.
 */
export function checkBy(
  cloudRules: readonly Rule[],
  request: ProvisionRequest,
  catalogue: Catalogue,
): Finding[] {
  const parsed = provisionRequest.safeParse(request, { error: schemaWords });
  const issues = parsed.success ? [] : firstOfEachPath(parsed.error.issues);
  const shape = issues.map(({ path, message }) => {
    const place = path.join('.');
    const value = valueAt(request, place);
    return value === undefined || value === '' ? missing(place, message) : error(place, message);
  });
  const taken = new Set(shape.map(({ path }) => path));
  const readable = issues.reduce((rest, { path }) => withoutField(rest, path), request);
  const rules = [...BEFORE, ...cloudRules, ...AFTER];
  const judged = rules.flatMap((rule) => rule(readable, catalogue));
  return [...shape, ...judged.filter(({ path }) => !taken.has(path))];
}

function firstOfEachPath(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const first = new Map<string, z.core.$ZodIssue>();
  for (const issue of issues) {
    const place = issue.path.join('.');
    if (!first.has(place)) first.set(place, issue);
  }
  return [...first.values()];
}

/** The request less the field an issue points into: rules may rely on the types of what is left. */
function withoutField(request: ProvisionRequest, path: readonly PropertyKey[]): ProvisionRequest {
  const [key, inner] = path;
  if (key === undefined) return { name: '', compose_file: { name: '' } };
  if (key === 'compose_file') {
    const compose = isMembers(request.compose_file) ? request.compose_file : {};
    const rest = Object.entries(compose).filter(([name]) => name !== inner);
    return { ...request, compose_file: { name: '', ...Object.fromEntries(rest) } };
  }
  if (key === 'name') return { ...request, name: '' };
  // A loose object minus one of its keys: every required key is handled above.
  return Object.fromEntries(
    Object.entries(request).filter(([name]) => name !== key),
  ) as ProvisionRequest;
}
