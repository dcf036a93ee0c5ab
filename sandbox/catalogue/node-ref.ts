import type { Node } from './catalogue-types';

/** A node as other objects point to it (OpenAPI NodeRef); its `id` is the teepod's. */
export function nodeRef(node: Node): Record<string, unknown> {
  return {
    object_type: 'node',
    id: node.teepod_id,
    node_id: node.node_id,
    name: node.name,
    region: node.region_identifier,
    device_id: node.device_id,
    ppid: null,
    status: 'ONLINE',
    version: 'v0.5.7 (sandbox)',
  };
}
