import { z } from '@/domain/schema/zod';
import { countedId, rowsOf, textId } from './answer-parts';
import { availableNodes, kmsRow } from './lookups';

/**
 * `GET /teepods/cvm-create-resources` of newer servers, read into the shape of `/teepods/available`: the relations
 * say which KMS goes with which node (SDK, get_cvm_create_resources.ts).
 */
export const createResources = z
  .looseObject({
    nodes: availableNodes.shape.nodes,
    kms_nodes: rowsOf(kmsRow),
    node_kms_relations: rowsOf(z.looseObject({ teepod_id: countedId, kms_id: textId })),
  })
  .transform(({ nodes, kms_nodes, node_kms_relations }): z.output<typeof availableNodes> => {
    const nameOf = (kmsId: string) => {
      const found = kms_nodes.find((one) => one.id === kmsId);
      return found?.slug ?? kmsId;
    };
    return {
      nodes: nodes.map((node) => ({
        ...node,
        kms_list: node_kms_relations
          .filter(({ teepod_id }) => teepod_id === node.teepod_id)
          .map(({ kms_id }) => nameOf(kms_id)),
      })),
      kms_list: kms_nodes,
    };
  });
