import type { CvmNow } from '@/api/cvms';

/** What names the machine, as far as the API says it. */
export function machineFacts(
  now: CvmNow | undefined,
  appId: string,
): { label: string; value: string; isCopied: boolean }[] {
  if (!now?.cvm) return [];
  const { cvm, boot } = now;
  const facts: [string, string | number | null | undefined][] = [
    ['CVM', cvm.id],
    ['app id of the CVM', cvm.app_id ?? appId],
    ['instance id', cvm.instance_id ?? boot?.instance_id],
    ['UUID', cvm.vm_uuid],
  ];
  return facts.flatMap(([label, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [{ label, value: String(value).slice(0, 200), isCopied: true }],
  );
}
