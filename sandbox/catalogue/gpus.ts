import type { Context } from 'hono';
import { GPU_PRODUCT } from './catalogue';
import type { SandboxState } from '#sandbox/state';

/** `GET /gpus/reserved`: every GPU of the workspace with its slot (Phala's full OpenAPI, ReservedGpuOut). */
export function getReservedGpus(c: Context, state: SandboxState): Response {
  const slots = state
    .nodes()
    .flatMap((node) =>
      [...node.gpu_slots, ...node.gpus_in_use].sort().map((slot) => ({ node, slot })),
    );
  return c.json(
    slots.map(({ node, slot }, i) => ({
      gpu_id: i + 1,
      slot,
      product_id: GPU_PRODUCT,
      node_id: node.teepod_id,
      node_name: node.name,
      cc_mode: 'on',
      ppcie_mode: 'off',
      in_use: node.gpus_in_use.includes(slot),
    })),
  );
}
