import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { provisionRequest } from '@/domain/request/request';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { committedVm } from '#sandbox/cvms/shown/cvm-2025';
import { gatewayDomainOf, publicUrls, flag } from '#sandbox/cvms/shown/cvm-facts';
import { throwDemanded } from '#sandbox/failures/demanded';
import { wantsTextIds } from '#sandbox/http/api-version';
import { checkedBody } from '#sandbox/http/checked-body';
import { refuseField, refuseText } from '#sandbox/http/refusal';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { SandboxState } from '#sandbox/state';

/** What can be set without a restart, and what the cloud says of a machine besides. */
function settable(c: Context, state: SandboxState): Cvm {
  const cvm = cvmOfPath(c, state);
  throwDemanded('change', cvm.plan.name);
  return cvm;
}

const renamed = z.looseObject({ name: provisionRequest.shape.name });

/** `PATCH /cvms/{id}/name {name}` → 204: the machine's name, which is not in the hash. */
export async function patchName(c: Context, state: SandboxState): Promise<Response> {
  const cvm = settable(c, state);
  const { name } = await checkedBody(c, renamed);
  if (name.toLowerCase() !== cvm.plan.name.toLowerCase() && state.isNameTaken(name)) {
    throw refuseField('ERR-01-004', 'name', name, `'${name}' is taken`);
  }
  cvm.plan = { ...cvm.plan, name };
  return c.body(null, 204);
}

const onTheList = z.looseObject({ listed: z.boolean() });

/** `PATCH /cvms/{id}/listed {listed}` → 200 VM. */
export async function patchListed(c: Context, state: SandboxState): Promise<Response> {
  const cvm = settable(c, state);
  const { listed } = await checkedBody(c, onTheList);
  cvm.plan = { ...cvm.plan, listed };
  return c.json(committedVm(cvm, state.stateOf(cvm), wantsTextIds(c)));
}

const portList = z.looseObject({
  ports: z.array(z.looseObject({ vm_port: z.int(), protocol: z.string().default('tcp') })),
});

/** `GET` and `PUT /cvms/{id}/ports`: host ports; a machine whose name begins with `ports-off` may have none (403). */
export function getPorts(c: Context, state: SandboxState): Response {
  return c.json(portsOf(cvmOfPath(c, state)));
}

export async function putPorts(c: Context, state: SandboxState): Promise<Response> {
  const cvm = settable(c, state);
  if (cvm.plan.name.startsWith('ports-off')) {
    throw refuseText(403, 'Port forwarding is not enabled for this workspace');
  }
  const { ports } = await checkedBody(c, portList);
  cvm.ports = ports.map(({ vm_port, protocol }) => ({ vm_port, protocol }));
  return c.json(portsOf(cvm));
}

const portsOf = ({ ports, plan }: Cvm) =>
  ports.map(({ vm_port, protocol }, i) => ({
    id: i + 1,
    host_port: 30_000 + i,
    vm_port,
    protocol,
    host_address: `${plan.match.node.name}.sandbox.example`,
  }));

/** `GET /cvms/{id}/network`. */
export function cvmNetwork(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const is_online = state.stateOf(cvm).status === 'running';
  return c.json({
    is_online,
    is_public: true,
    error: is_online ? null : 'The guest does not answer',
    internal_ip: is_online ? '10.4.0.2' : null,
    latest_handshake: is_online ? '12s' : null,
    public_urls: publicUrls(cvm),
  });
}

const GB = 1024 ** 3;

/** `GET /cvms/{id}/stats`: figures only with `public_sysinfo`, and while it runs. */
export function cvmStats(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const { status, in_progress, boot_progress, boot_error } = state.stateOf(cvm);
  const is_online = status === 'running';
  const is_public = flag(cvm, 'public_sysinfo');
  const error = is_online ? null : 'The guest does not answer';
  const sysinfo = is_online && is_public ? systemInfo(cvm) : null;
  return c.json({
    is_online,
    is_public,
    error,
    sysinfo,
    status,
    in_progress,
    boot_progress,
    boot_error,
  });
}

function systemInfo({ plan }: Cvm): object {
  const total_memory = plan.wish.size.memory * 1024 * 1024;
  const used_memory = Math.round(total_memory / 3);
  const total_size = plan.disk_size * GB;
  return {
    os_name: 'DStack',
    os_version: plan.match.image.version,
    kernel_version: '6.9.0-dstack',
    cpu_model: 'Intel(R) Xeon(R) Platinum',
    num_cpus: plan.wish.size.vcpu,
    total_memory,
    available_memory: total_memory - used_memory,
    used_memory,
    free_memory: total_memory - used_memory,
    total_swap: 0,
    used_swap: 0,
    free_swap: 0,
    uptime: 60,
    loadavg_one: 4,
    loadavg_five: 3,
    loadavg_fifteen: 2,
    disks: [{ name: 'dm-0', mount_point: '/', total_size, free_size: Math.round(total_size / 2) }],
  };
}

const asked = z.looseObject({
  domains: z.array(z.looseObject({ domain: z.string(), port: z.int() })),
});

/** `POST /cvms/{id}/customize-domain-diagnose`: no name server is asked; domains below `sandbox.example` are right. */
export async function diagnoseDomains(c: Context, state: SandboxState): Promise<Response> {
  const cvm = cvmOfPath(c, state);
  const { domains } = await checkedBody(c, asked);
  const gateway = gatewayDomainOf(cvm);
  const results = domains.map(({ domain, port }) => {
    const is_valid = domain.endsWith('.sandbox.example');
    const record = (record_type: string, query_name: string, expected_value: string) => ({
      record_type,
      query_name,
      expected_value,
      actual_value: is_valid ? expected_value : null,
      is_valid,
      is_deprecated: false,
      warning_message: null,
    });
    const records = [
      record('CNAME', domain, gateway),
      record('TXT', `_dstack-app-address.${domain}`, `${cvm.app_id}:${port}`),
    ];
    return { domain, port, records, is_valid, caa_check: null };
  });
  return c.json({ results });
}
