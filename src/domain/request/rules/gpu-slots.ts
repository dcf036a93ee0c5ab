import { warning, type Finding } from '@/domain/request/finding';
import { isElsewhere, gpuPlace } from '@/domain/cloud/gpu-slots';
import type { Catalogue, ReservedGpu } from '@/domain/cloud/lookups';
import type { ProvisionRequest } from '@/domain/request/request';

/** GPU slots against those the workspace has reserved; warnings only, since the list is of a moment ago. */
export function gpuSlotRules(request: ProvisionRequest, { gpus }: Catalogue): Finding[] {
  const listed = request.gpus?.attach_mode === 'all' ? [] : (request.gpus?.gpus ?? []);
  if (!gpus || gpus.length === 0) return [];
  const found = listed.map(({ slot }, i) => {
    const path = `gpus.gpus.${i}.slot`;
    const known = gpus.filter((gpu) => gpu.slot === slot);
    return slot === '' ? undefined : slotFinding(path, slot, known, request.teepod_id);
  });
  return [...found.filter((one) => one !== undefined), ...severalNodes(listed, gpus)];
}

function slotFinding(
  path: string,
  slot: string,
  known: readonly ReservedGpu[],
  teepodId: number | null | undefined,
): Finding | undefined {
  const [first] = known;
  if (!first) return warning(path, `The workspace has no GPU reserved in slot ${slot}.`);
  if (typeof teepodId === 'number' && known.every((gpu) => isElsewhere(gpu, teepodId))) {
    return warning(path, `Slot ${slot} is on ${gpuPlace(first)}, not on node ${teepodId}.`);
  }
  if (known.every(({ in_use }) => in_use)) {
    return warning(path, `Another CVM holds the GPU in slot ${slot}.`);
  }
  return undefined;
}

/** A CVM runs on one node; slots of the same name on two nodes decide nothing. */
function severalNodes(
  listed: readonly { slot: string }[],
  gpus: readonly ReservedGpu[],
): Finding[] {
  const places = listed.flatMap(({ slot }) => {
    const nodes = new Set(gpus.filter((gpu) => gpu.slot === slot).map(gpuPlace));
    return nodes.size === 1 ? [...nodes] : [];
  });
  const different = [...new Set(places)];
  if (different.length < 2) return [];
  return [warning('gpus', `These slots are on different nodes: ${different.join(' and ')}.`)];
}
