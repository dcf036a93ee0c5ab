import type { Context } from 'hono';
import { KMS_LIST, NODES, OS_IMAGES, WORKSPACE, type Node } from '#sandbox/catalogue';
import { publicKms } from '#sandbox/provision';

/** `GET /teepods/available`: nodes with what each offers (shape of the official SDK). */
export function availableTeepods(c: Context): Response {
  return c.json({
    tier: WORKSPACE.tier,
    capacity: WORKSPACE.capacity,
    nodes: NODES.map(publicNode),
    kms_list: KMS_LIST.map(publicKms),
  });
}

function publicNode(node: Node): object {
  const { images, kms, gpu_slots: _, ...rest } = node;
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
