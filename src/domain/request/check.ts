import type { Finding } from './finding';
import { checkBy, type Rule } from './check-alone';
import type { ProvisionRequest } from './request';
import type { Catalogue } from '@/domain/cloud/lookups';
import { accountRules } from '@/domain/request/rules/account';
import { gpuSlotRules } from '@/domain/request/rules/gpu-slots';
import { placementRules } from '@/domain/request/rules/placement';

/** They compare a request with what the cloud offers, and say nothing before that is known. */
const CLOUD_RULES: readonly Rule[] = [placementRules, accountRules, gpuSlotRules];

/** Everything that is wrong or doubtful about a request, with what the cloud offers. */
export function check(request: ProvisionRequest, catalogue: Catalogue = {}): Finding[] {
  return checkBy(CLOUD_RULES, request, catalogue);
}
