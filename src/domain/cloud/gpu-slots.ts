import type { Catalogue, ReservedGpu } from './lookups';
import type { PlacementKeys } from './placement/wish';

/** A GPU of the workspace, as it can be chosen. */
export interface GpuOffer {
  gpu: ReservedGpu;
  /** "prod9 (node 18)" */
  place: string;
  inUse: boolean;
  /** Why it does not go with the other choices; it can be chosen all the same. */
  excluded: string | undefined;
}

/** The GPUs the workspace has reserved, seen with the node that is chosen. */
export function gpuOffers(
  { teepod_id }: Pick<PlacementKeys, 'teepod_id'>,
  { gpus = [] }: Catalogue,
): GpuOffer[] {
  return gpus.map((gpu) => {
    const elsewhere = typeof teepod_id === 'number' && isElsewhere(gpu, teepod_id);
    return {
      gpu,
      place: gpuPlace(gpu),
      inUse: gpu.in_use === true,
      excluded: elsewhere ? `not on node ${teepod_id}` : undefined,
    };
  });
}

export function gpuPlace({ node_id, node_name }: ReservedGpu): string {
  if (node_id === undefined || node_id === null) return node_name ?? 'a node that is not named';
  return node_name ? `${node_name} (node ${node_id})` : `node ${node_id}`;
}

/** Whether a GPU is known to be on another node; of a node that is named by a text that is not known. */
export function isElsewhere({ node_id }: ReservedGpu, teepodId: number): boolean {
  return typeof node_id === 'number' && node_id !== teepodId;
}
