import { z } from '@/domain/schema/zod';
import { availableNodes } from './lookups';

const id = z.union([z.string(), z.number()]);

/**
 * `GET /teepods/cvm-create-resources` of newer servers, read into the shape of `/teepods/available`: the relations
 * say which KMS goes with which node (SDK, get_cvm_create_resources.ts).
 */
export const createResources = z
  .looseObject({
    nodes: availableNodes.shape.nodes,
    kms_nodes: z.array(availableNodes.shape.kms_list.unwrap().element.extend({ id })),
    node_kms_relations: z.array(z.looseObject({ teepod_id: z.number(), kms_id: id })),
  })
  .transform(({ nodes, kms_nodes, node_kms_relations }): z.output<typeof availableNodes> => {
    const kms_list = kms_nodes.map((one) => ({ ...one, id: String(one.id) }));
    const nameOf = (kmsId: string) => {
      const found = kms_list.find((one) => one.id === kmsId);
      return found?.slug ?? kmsId;
    };
    return {
      nodes: nodes.map((node) => ({
        ...node,
        kms_list: node_kms_relations
          .filter(({ teepod_id }) => teepod_id === node.teepod_id)
          .map(({ kms_id }) => nameOf(String(kms_id))),
      })),
      kms_list,
    };
  });
