import type { Quotas } from '@/domain/cloud/account';
import { warning, type Finding } from '@/domain/request/finding';
import type { Catalogue } from '@/domain/cloud/lookups';
import { instanceTypeOf, wishOf } from '@/domain/cloud/placement/wish';
import { diskOf, priceOf } from '@/domain/cloud/price';
import type { FieldPath, ProvisionRequest } from '@/domain/request/request';
import { sizeWords } from '@/domain/cloud/size-words';

/**
 * Whether the workspace can pay for the request and has quota left for it. Warnings only: the
 * numbers are of a moment ago, and a provision alone costs nothing.
 */
export function accountRules(request: ProvisionRequest, catalogue: Catalogue): Finding[] {
  return [...quotaRules(request, catalogue), ...balanceRule(request, catalogue)];
}

function quotaRules(request: ProvisionRequest, catalogue: Catalogue): Finding[] {
  const quotas = catalogue.account?.quotas;
  if (!quotas) return [];
  const { vcpu, memory, custom } = wishOf(request, catalogue);
  const disk = diskOf(request, instanceTypeOf(request, catalogue));
  const plain = (amount: number) => String(amount);
  const rows: [Quotas['vcpu'], FieldPath, number | undefined, string, (n: number) => string][] = [
    [quotas.vm_slots, 'instance_type', 1, 'CVMs', plain],
    [quotas.vcpu, custom ? 'vcpu' : 'instance_type', vcpu, 'vCPU', plain],
    [quotas.memory_mb, custom ? 'memory' : 'instance_type', memory, 'of memory', sizeWords],
    [quotas.disk_gb, 'disk_size', disk, 'GB of disk', plain],
  ];
  return rows.flatMap(([metric, path, needed, unit, words]) => {
    // A limit of -1 is none.
    if (!metric || metric.limit < 0 || needed === undefined || metric.remaining >= needed)
      return [];
    const left = `${words(Math.max(0, metric.remaining))} ${unit} left of its ${words(metric.limit)}`;
    return [
      warning(path, `The workspace’s quota has ${left}; creating this CVM would be refused.`),
    ];
  });
}

function balanceRule(request: ProvisionRequest, catalogue: Catalogue): Finding[] {
  const user = catalogue.account?.user;
  const price = priceOf(instanceTypeOf(request, catalogue));
  if (!user || user.postPaid || user.balance === undefined || !price) return [];
  const left = user.balance + (user.granted ?? 0);
  if (left >= price.hourly) return [];
  return [
    warning(
      'instance_type',
      `The balance of $${left.toFixed(2)} does not last an hour at $${price.hourly}/h; creating this CVM may be refused.`,
    ),
  ];
}
