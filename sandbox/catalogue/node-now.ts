import type { Node } from './catalogue-types';

/** A node as it is now: what its CVMs hold is gone from what remains. */
export interface NodeNow extends Node {
  gpus_in_use: string[];
}
