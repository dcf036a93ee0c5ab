import type { Context } from 'hono';
import { KMS_LIST, OS_IMAGES, WORKSPACE } from './catalogue';
import type { NodeNow } from './node-now';
import { publicKms } from '#sandbox/provision/provision';
import type { SandboxState } from '#sandbox/state';

/** `GET /teepods/available`: nodes with what each offers and has left (shape of the official SDK). */
export function availableTeepods(c: Context, state: SandboxState): Response {
  const nodes = state.nodes();
  return c.json({
    tier: WORKSPACE.tier,
    capacity: WORKSPACE.capacity,
    nodes: nodes.map(publicNode),
    kms_list: KMS_LIST.map(publicKms),
    gpu_availability: gpuAvailability(nodes),
  });
}

export function gpuAvailability(nodes: readonly NodeNow[]): object {
  const gpus = nodes.reduce((sum, { gpu_slots }) => sum + gpu_slots.length, 0);
  return {
    has_reserved_gpus: gpus > 0,
    reserved_gpu_count: gpus,
    has_public_gpus: false,
    public_gpu_count: 0,
  };
}

/** A node as the look-ups show it. */
export function publicNode(node: NodeNow): object {
  const { images, kms, gpu_slots: _, gpus_in_use: __, ...rest } = node;
  const offered = KMS_LIST.filter(({ slug }) => kms.includes(slug));
  return {
    ...rest,
    listed: true,
    images: images.flatMap(publicImage),
    support_onchain_kms: offered.some(({ chain_id }) => chain_id !== null),
    default_kms: kms[0] ?? null,
    kms_list: kms,
    dedicated_for_team_id: null,
  };
}

/** On a node a version is an array of numbers; in `/os-images` it is a text. */
function publicImage(name: string): object[] {
  return OS_IMAGES.filter((image) => image.name === name).map((image) => ({
    ...image,
    version: image.version.split('.').map(Number),
  }));
}
