import type { Cvm } from '#sandbox/cvms/cvm';

/** Where a machine's own log is read, to which clients add `&ch=serial`, `stdout` or `stderr`. */
export function syslogEndpoint({ vm_uuid }: Cvm, base: string): string {
  return `${base}/_sandbox/cvms/${vm_uuid}/logs?since=0`;
}

export function containerLogBase({ vm_uuid }: Cvm, base: string): string {
  return `${base}/_sandbox/cvms/${vm_uuid}/logs`;
}

/** The `logs` of newer versions (OpenAPI CVMLogUrls). */
export function logUrls(cvm: Cvm, base: string): Record<string, string> {
  const url = syslogEndpoint(cvm, base);
  return {
    serial: `${url}&ch=serial`,
    stdout: `${url}&ch=stdout`,
    stderr: `${url}&ch=stderr`,
    container_log_base: containerLogBase(cvm, base),
  };
}
