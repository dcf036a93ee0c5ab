/** What a Terraform text says of a value; what only Terraform would know is kept as it is written. */
export type HclValue =
  | { is: 'text'; parts: (string | HclValue)[] }
  | { is: 'number'; value: number }
  | { is: 'bool'; value: boolean }
  | { is: 'null' }
  | { is: 'list'; items: HclValue[] }
  | { is: 'object'; members: [key: string, value: HclValue][] }
  /** `var.name`, `local.name`, … */
  | { is: 'reference'; path: string }
  | { is: 'call'; name: string; args: HclValue[]; written: string }
  | { is: 'expression'; written: string };

export interface HclBlock {
  type: string;
  labels: string[];
  attributes: Map<string, HclValue>;
  blocks: HclBlock[];
  /** Counted from 1. */
  line: number;
}
