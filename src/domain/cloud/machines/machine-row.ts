import { z } from '@/domain/schema/zod';
import { chainId, rowsOf, textId } from '@/domain/cloud/answer-parts';
import { isMembers } from '@/domain/schema/members';

const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);
const count = z.number().nullish().catch(undefined);
/** Dollars, which newer answers write as a text. */
const dollars = z
  .union([z.number(), z.string()])
  .transform(Number)
  .pipe(z.number().nonnegative())
  .nullish()
  .catch(undefined);

function part<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.looseObject(shape).nullish().catch(undefined);
}

const presentRow = z.looseObject({
  id: textId.nullish().catch(undefined),
  name: z.string().catch(''),
  app_id: text,
  vm_uuid: text,
  instance_id: text,
  status: z.string(),
  in_progress: flag,
  progress: part({ target: text, started_at: text, correlation_id: text }),
  compose_hash: text,
  resource: part({
    instance_type: text,
    vcpu: count,
    memory_in_gb: count,
    disk_in_gb: count,
    gpus: count,
    compute_billing_price: dollars,
  }),
  /** Newer servers say what the disk costs, too. */
  hourly_rate: part({ total: dollars, compute: dollars, disk: dollars }),
  node_info: part({ name: text, region: text, device_id: text }),
  os: part({ name: text, version: z.unknown().optional(), is_dev: flag, os_image_hash: text }),
  kms_type: text,
  kms_info: part({
    id: textId.nullish().catch(undefined),
    slug: text,
    chain_id: chainId.nullish().catch(undefined),
    dstack_app_address: text,
    dstack_kms_address: text,
    encrypted_env_pubkey: text,
    k256_pubkey: text,
  }),
  gateway: part({ base_domain: text, cname: text }),
  endpoints: z
    .array(z.looseObject({ app: text, instance: text }))
    .nullish()
    .catch(undefined),
  logs: part({ serial: text, stdout: text, stderr: text, container_log_base: text }),
  public_logs: flag,
  public_sysinfo: flag,
  public_tcbinfo: flag,
  gateway_enabled: flag,
  listed: flag,
  created_at: text,
  scheduled_delete_at: text,
  /** Only where one machine is asked for: the document as an object, nulls and all. */
  compose_file: z.unknown().optional(),
});

/**
 * A machine of `GET /cvms/paginated`, or the one of `GET /cvms/{id}`, in the words of the present API whatever the
 * version (OpenAPI CVMInfo, CVMInfoDetail; HostedCvm and CvmBasicInfo of 2025 are put into those words). Only a
 * status is relied on.
 */
export const machineRow = z.unknown().transform(inPresentWords).pipe(presentRow);

export type MachineRow = z.output<typeof presentRow>;

/** `GET /cvms/paginated`: a row that cannot be read loses only itself. */
export const machineRows = z.looseObject({
  items: rowsOf(machineRow),
  total: z.number().nonnegative(),
  page: z.number().catch(1),
  pages: z.number().catch(1),
});

/** What 2025-10-28 says flat, or one level down under `hosted`. */
function inPresentWords(answer: unknown): unknown {
  if (!isMembers(answer) || isMembers(answer.resource)) return answer;
  const hosted = isMembers(answer.hosted) ? answer.hosted : {};
  const { memory, syslog_endpoint: log } = answer;
  const kms = isMembers(answer.kms_info) ? answer.kms_info : {};
  return {
    ...answer,
    vm_uuid: answer.vm_uuid ?? hosted.id,
    app_id: answer.app_id ?? hosted.app_id,
    instance_id: answer.instance_id ?? hosted.instance_id,
    resource: {
      instance_type: answer.instance_type,
      vcpu: answer.vcpu,
      memory_in_gb: typeof memory === 'number' ? memory / 1024 : undefined,
      disk_in_gb: answer.disk_size,
    },
    node_info: answer.node_info ?? inNodeWords(answer.teepod ?? answer.node),
    os: { name: answer.base_image ?? hosted.image_version },
    kms_info: {
      ...kms,
      dstack_app_address: answer.contract_address,
      encrypted_env_pubkey: answer.encrypted_env_pubkey,
    },
    gateway: { base_domain: answer.gateway_domain },
    endpoints: answer.endpoints ?? answer.public_urls,
    logs: typeof log === 'string' ? logsAt(log) : undefined,
  };
}

function inNodeWords(node: unknown): unknown {
  return isMembers(node) ? { name: node.name, region: node.region_identifier } : undefined;
}

/** The official CLI makes the three addresses so. */
const logsAt = (endpoint: string) => ({
  serial: `${endpoint}&ch=serial`,
  stdout: `${endpoint}&ch=stdout`,
  stderr: `${endpoint}&ch=stderr`,
});

/** What a path calls a machine: its UUID, which no other instance of the app has, else whatever it has. */
export function machinePathName({ vm_uuid, id, instance_id, app_id, name }: MachineRow): string {
  if (vm_uuid) return vm_uuid.replaceAll('-', '');
  if (instance_id) return `instance_${instance_id}`;
  return id ?? (app_id ? `app_${app_id}` : name);
}

/** Dollars per hour as the answer states them: with the disk where it says so; undefined where it states none. */
export function machinePrice(row: MachineRow): { hourly: number; withDisk: boolean } | undefined {
  const total = row.hourly_rate?.total;
  if (typeof total === 'number') return { hourly: total, withDisk: true };
  const compute = row.hourly_rate?.compute ?? row.resource?.compute_billing_price;
  return typeof compute === 'number' ? { hourly: compute, withDisk: false } : undefined;
}
