import type { Context } from 'hono';
import { withoutKeys } from '@/domain/schema/members';
import { contractId } from '#sandbox/kms/kms-contracts';
import type { SandboxState } from '#sandbox/state';
import { INSTANCE_TYPES, KMS_LIST, WORKSPACE } from './catalogue';
import type { NodeNow } from './node-now';
import { gpuAvailability, publicNode } from './teepods';

/**
 * `GET /teepods/cvm-create-resources`: nodes, KMSs, which goes with which, gateways and sizes in one answer
 * (SDK, get_cvm_create_resources.ts).
 */
export function cvmCreateResources(c: Context, state: SandboxState): Response {
  const nodes = state.nodes();
  return c.json({
    tier: WORKSPACE.tier,
    capacity: WORKSPACE.capacity,
    nodes: nodes.map(publicNode),
    kms_nodes: KMS_LIST.map((kms) => {
      const { family, ...shown } = kms;
      const images = nodes
        .filter((node) => node.kms.includes(kms.slug))
        .flatMap((node) => node.images);
      return {
        ...shown,
        kms_type: family,
        kms_contract_id: contractId(kms),
        supported_os_images: [...new Set(images)],
      };
    }),
    node_kms_relations: nodes.flatMap(relations),
    gateway_nodes: nodes.flatMap((node) =>
      relations(node).map(({ kms_contract_id }) => ({
        id: `gw_${node.node_id}_${kms_contract_id}`,
        teepod_id: node.teepod_id,
        kms_contract_id,
        rpc_url: null,
        domain_suffix: `${node.name}.sandbox.example`,
        enabled: true,
      })),
    ),
    instance_types: INSTANCE_TYPES.map(({ gpus, ...type }, display_order) => ({
      ...withoutKeys(type, ['hourly_rate', 'description']),
      requires_gpu: gpus > 0,
      requires_gpu_count: gpus,
      display_order,
    })),
    gpu_availability: gpuAvailability(nodes),
  });
}

function relations(node: NodeNow) {
  return KMS_LIST.filter(({ slug }) => node.kms.includes(slug)).map((kms) => ({
    teepod_id: node.teepod_id,
    kms_id: kms.id,
    kms_type: kms.family,
    kms_contract_id: contractId(kms),
    kms_contract_address: kms.kms_contract_address,
    supported_os_images: node.images,
  }));
}
