import { USER } from '#sandbox/catalogue/catalogue';
import { documentText } from './compose-view';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { CvmState } from '#sandbox/cvms/life/cvm-state';
import { createdAt, envKeyOf, flag, gatewayDomainOf, publicUrls, updatedAt } from './cvm-facts';
import { syslogEndpoint } from '#sandbox/cvms/logs/log-urls';
import { kmsWithKey } from '#sandbox/provision/provision';

const urls = (cvm: Cvm) => publicUrls(cvm).map(({ app }) => app);

function sizeOf({ plan, gpus }: Cvm) {
  const { vcpu, memory } = plan.wish.size;
  return { vcpu, memory, disk_size: plan.disk_size, gpu_count: gpus.length };
}

function teepod({ plan }: Cvm) {
  const { teepod_id, name, region_identifier } = plan.match.node;
  return { id: teepod_id, name, region_identifier };
}

/** The answer of `POST /cvms` (OpenAPI VM; the SDK's commit schemas: ids are texts from 2026-05-22 on). */
export function committedVm(cvm: Cvm, state: CvmState, textIds: boolean): Record<string, unknown> {
  const { plan } = cvm;
  const { document } = plan;
  const { gpu_count: _, ...size } = sizeOf(cvm);
  return {
    id: textIds ? cvm.id : cvm.number,
    name: plan.name,
    status: state.status,
    teepod_id: plan.match.node.teepod_id,
    teepod: teepod(cvm),
    user_id: textIds ? USER.id : USER.number,
    app_id: cvm.app_id,
    vm_uuid: cvm.vm_uuid,
    instance_id: cvm.instance_id,
    app_url: urls(cvm)[0] ?? null,
    base_image: plan.match.image.name,
    ...size,
    manifest_version: document.manifest_version,
    version: '1.0.0',
    runner: document.runner,
    docker_compose_file: documentText(document, 'docker_compose_file'),
    features: document.features,
    created_at: createdAt(cvm),
    encrypted_env_pubkey: envKeyOf(cvm),
    app_auth_contract_address: cvm.contract_address,
    deployer_address: cvm.deployer_address,
  };
}

/** `GET /cvms/{id}` of the 2025 API (OpenAPI CvmBasicInfo). */
export function cvmBasicInfo(cvm: Cvm, state: CvmState, base: string): Record<string, unknown> {
  const { plan } = cvm;
  const { gpu_count: _, ...size } = sizeOf(cvm);
  return {
    id: cvm.number,
    teepod_id: plan.match.node.teepod_id,
    teepod: teepod(cvm),
    name: plan.name,
    status: state.status,
    in_progress: state.in_progress,
    app_id: cvm.app_id,
    vm_uuid: cvm.vm_uuid,
    instance_id: cvm.instance_id,
    ...size,
    base_image: plan.match.image.name,
    encrypted_env_pubkey: envKeyOf(cvm),
    listed: plan.listed,
    project_id: null,
    project_type: null,
    instance_type: plan.wish.size.instance_type ?? null,
    public_sysinfo: flag(cvm, 'public_sysinfo'),
    public_logs: flag(cvm, 'public_logs'),
    dapp_dashboard_url: null,
    syslog_endpoint: syslogEndpoint(cvm, base),
    kms_info: kmsWithKey(plan.match.kms),
    contract_address: cvm.contract_address,
    deployer_address: cvm.deployer_address,
    scheduled_delete_at: cvm.scheduled_delete_at,
    public_urls: publicUrls(cvm),
    gateway_domain: gatewayDomainOf(cvm),
    machine_info: sizeOf(cvm),
    updated_at: updatedAt(cvm),
  };
}

/** A CVM in a list of the 2025 API (OpenAPI HostedCvm). */
export function hostedCvm(cvm: Cvm, state: CvmState, base: string): Record<string, unknown> {
  const { plan } = cvm;
  const { gpu_count: _, ...size } = sizeOf(cvm);
  return {
    hosted: {
      id: cvm.vm_uuid,
      name: plan.name,
      status: state.status,
      uptime: state.uptime,
      app_url: urls(cvm)[0] ?? null,
      app_id: cvm.app_id,
      instance_id: cvm.instance_id,
      configuration: null,
      exited_at: null,
      boot_progress: state.boot_progress,
      boot_error: state.boot_error,
      shutdown_progress: state.shutdown_progress,
      image_version: plan.match.image.name,
      events: [],
    },
    name: plan.name,
    managed_user: { id: USER.number, username: USER.username },
    node: teepod(cvm),
    listed: plan.listed,
    status: state.status,
    in_progress: state.in_progress,
    dapp_dashboard_url: null,
    syslog_endpoint: syslogEndpoint(cvm, base),
    allow_upgrade: false,
    project_id: null,
    project_type: null,
    billing_period: 'hourly',
    kms_info: kmsWithKey(plan.match.kms),
    contract_address: cvm.contract_address,
    deployer_address: cvm.deployer_address,
    ...size,
    gateway_domain: gatewayDomainOf(cvm),
    public_urls: publicUrls(cvm),
    machine_info: sizeOf(cvm),
    updated_at: updatedAt(cvm),
  };
}

/** The CVM of an app in a list of the 2025 API (the SDK's CvmBasicInfoV20251028). */
export function appCvm2025(cvm: Cvm, state: CvmState): Record<string, unknown> {
  const { plan } = cvm;
  const { node, kms, image } = plan.match;
  const { gpu_count: _, ...size } = sizeOf(cvm);
  return {
    vm_uuid: cvm.vm_uuid,
    app_id: cvm.app_id,
    name: plan.name,
    status: state.status,
    ...size,
    teepod_id: node.teepod_id,
    teepod_name: node.name,
    region_identifier: node.region_identifier,
    kms_type: kms.family,
    instance_type: plan.wish.size.instance_type ?? null,
    listed: plan.listed,
    base_image: image.name,
    kms_slug: kms.slug,
    kms_id: kms.id,
    instance_id: cvm.instance_id,
    machine_info: sizeOf(cvm),
    updated_at: updatedAt(cvm),
  };
}
