import { z } from '@/domain/schema/zod';
import { countedId, rowsOf, textId } from './answer-parts';
import { availableNodes, kmsRow, type CloudNode } from './lookups';

/**
 * `GET /teepods/cvm-create-resources` of newer servers, read into the shape of `/teepods/available`: the relations
 * say which KMS and image go with which node (SDK, get_cvm_create_resources.ts).
 */
export const createResources = z
  .looseObject({
    nodes: availableNodes.shape.nodes,
    kms_nodes: rowsOf(kmsRow),
    node_kms_relations: rowsOf(
      z.looseObject({
        teepod_id: countedId,
        kms_id: textId,
        supported_os_images: rowsOf(z.string()).catch([]),
      }),
    ),
  })
  .transform(({ nodes, kms_nodes, node_kms_relations }) => {
    const nameOf = (kmsId: string) => {
      const found = kms_nodes.find((one) => one.id === kmsId);
      return found?.slug ?? kmsId;
    };
    return {
      nodes: nodes.map((node): CloudNode => {
        const own = node_kms_relations
          .filter(({ teepod_id }) => teepod_id === node.teepod_id)
          .map(({ kms_id, supported_os_images: images }) => ({ kms: nameOf(kms_id), images }));
        const kms_images = own.filter(({ images }) => images.length > 0);
        return { ...node, kms_list: own.map(({ kms }) => kms), kms_images };
      }),
      kms_list: kms_nodes,
    };
  });
