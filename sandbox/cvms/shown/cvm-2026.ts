import { USER, WORKSPACE } from '#sandbox/catalogue/catalogue';
import { composeView, documentText } from './compose-view';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { CvmState } from '#sandbox/cvms/life/cvm-state';
import {
  createdAt,
  envKeyOf,
  flag,
  gatewayDomainOf,
  hashOfText,
  hourlyPrice,
  hourlyRate,
  kmsKeyOf,
  publicUrls,
} from './cvm-facts';
import { logUrls } from '#sandbox/cvms/logs/log-urls';
import { nodeRef } from '#sandbox/catalogue/node-ref';

/** A CVM in a list of the present API (OpenAPI v20260121 CVMInfo); `base` is where this API was asked. */
export function cvmInfo(cvm: Cvm, state: CvmState, base: string): Record<string, unknown> {
  const { plan } = cvm;
  const { kms, image, node } = plan.match;
  const script = documentText(plan.document, 'pre_launch_script');
  return {
    id: cvm.id,
    name: plan.name,
    app_id: cvm.app_id,
    vm_uuid: cvm.vm_uuid,
    instance_id: cvm.instance_id,
    resource: {
      instance_type: plan.wish.size.instance_type ?? null,
      vcpu: plan.wish.size.vcpu,
      memory_in_gb: plan.wish.size.memory / 1024,
      disk_in_gb: plan.disk_size,
      gpus: cvm.gpus.length,
      compute_billing_price: hourlyPrice(cvm),
      billing_period: 'hourly',
    },
    hourly_rate: hourlyRate(cvm),
    billing_interval: 'hourly',
    node_info: nodeRef(node),
    os: {
      name: image.name,
      version: image.version,
      is_dev: image.is_dev,
      os_image_hash: image.os_image_hash,
    },
    kms_type: kms.family,
    kms_info: {
      chain_id: kms.chain_id,
      dstack_kms_address: kms.kms_contract_address,
      dstack_app_address: cvm.contract_address,
      deployer_address: cvm.deployer_address,
      rpc_endpoint: null,
      encrypted_env_pubkey: envKeyOf(cvm),
      k256_pubkey: kmsKeyOf(cvm),
    },
    status: state.status,
    in_progress: state.in_progress,
    progress: state.progress,
    compose_hash: cvm.compose_hash,
    docker_compose_hash: hashOfText(documentText(plan.document, 'docker_compose_file')),
    pre_launch_script_hash: script === '' ? null : hashOfText(script),
    gateway: { base_domain: gatewayDomainOf(cvm), cname: null },
    logs: logUrls(cvm, base),
    services: [],
    endpoints: publicUrls(cvm),
    public_logs: flag(cvm, 'public_logs'),
    public_sysinfo: flag(cvm, 'public_sysinfo'),
    public_tcbinfo: flag(cvm, 'public_tcbinfo'),
    gateway_enabled: flag(cvm, 'gateway_enabled'),
    secure_time: flag(cvm, 'secure_time'),
    storage_fs: documentText(plan.document, 'storage_fs') || 'zfs',
    workspace: {
      object_type: 'workspace',
      id: WORKSPACE.id,
      name: WORKSPACE.name,
      slug: WORKSPACE.slug,
      avatar_url: null,
    },
    creator: { object_type: 'user', id: USER.id, username: USER.username, avatar_url: null },
    created_at: createdAt(cvm),
    deleted_at: null,
    scheduled_delete_at: cvm.scheduled_delete_at,
    listed: plan.listed,
    project_type: null,
  };
}

/** The same by itself (OpenAPI CVMInfoDetail): with the stored document as an object. */
export function cvmDetail(cvm: Cvm, state: CvmState, base: string): Record<string, unknown> {
  return { ...cvmInfo(cvm, state, base), compose_file: composeView(cvm.plan.document) };
}
