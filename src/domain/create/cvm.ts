import { z } from '@/domain/schema/zod';

const text = z.string().nullish().catch(undefined);
const id = z.union([z.string(), z.number()]).nullish().catch(undefined);

const addresses = z
  .array(z.looseObject({ app: text, instance: text }))
  .nullish()
  .catch(undefined);

/**
 * A CVM as `POST /cvms` and `GET /cvms/{id}` show it, in either API version: only a status is relied
 * on (OpenAPI VM, CVMInfoDetail, CvmBasicInfo).
 */
export const cvmAnswer = z.looseObject({
  id,
  name: text,
  status: z.string(),
  app_id: text,
  vm_uuid: text,
  instance_id: text,
  compose_hash: text,
  in_progress: z.boolean().nullish().catch(undefined),
  app_url: text,
  gateway: z.looseObject({ base_domain: text }).nullish().catch(undefined),
  endpoints: addresses,
  /** What 2025-10-28 has for the two. */
  gateway_domain: text,
  public_urls: addresses,
});

export type CvmAnswer = z.output<typeof cvmAnswer>;

/** `GET /cvms/{id}/state`: how far a boot is (the official SDK's CvmStateSchema). */
export const cvmBoot = z.looseObject({
  status: z.string(),
  instance_id: text,
  boot_progress: text,
  boot_error: text,
});

export type CvmBoot = z.output<typeof cvmBoot>;

/** Where a CVM stands, as far as its status word says; words that are not known count as under way. */
export type CvmPhase = 'under-way' | 'running' | 'failed' | 'stopped';

/** Reads the status word of either API version. */
export function cvmPhase({ status }: { status: string }): CvmPhase {
  const word = status.toLowerCase();
  if (word === 'running') return 'running';
  if (/error|fail|exited|dead|crash/.test(word)) return 'failed';
  if (/stopp(ed|ing)|shut|terminat|delet/.test(word)) return 'stopped';
  return 'under-way';
}

/** The name of a CVM in a path: the API takes `app_` and 40 hex digits for its app id. */
export function cvmPathName(appId: string): string {
  return `app_${appId}`;
}

/** The cloud's page of a CVM, in the form the official CLI prints. */
export function dashboardLink(appId: string): string {
  return `https://cloud.phala.com/dashboard/cvms/app_${appId}`;
}

/**
 * Where an app is reached: `https://<app id>-<port>.<gateway>` per published port, or the bare address
 * (port 80) where no port is known (Phala docs, networking specifications). Only https addresses are given.
 */
export function appLinks(
  cvm: CvmAnswer,
  ports: readonly number[],
): { port?: number; url: string }[] {
  const domain = cvm.gateway?.base_domain ?? cvm.gateway_domain;
  const appId = cvm.app_id;
  const endpoints = cvm.endpoints ?? cvm.public_urls;
  const served = endpoints === undefined || endpoints === null || endpoints.length > 0;
  if (served && ports.length > 0 && domain && appId && /^[a-z0-9.-]+$/i.test(domain)) {
    return ports.map((port) => ({ port, url: `https://${appId}-${port}.${domain}` }));
  }
  const url = endpoints?.[0]?.app ?? cvm.app_url;
  return url?.startsWith('https://') ? [{ url }] : [];
}
