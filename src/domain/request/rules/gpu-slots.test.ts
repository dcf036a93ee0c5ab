import { describe, expect, it } from 'vitest';
import type { ReservedGpu } from '@/domain/cloud/lookups';
import { check } from '@/domain/request/check';
import { requestWith } from '@/domain/request/check.table';

const gpu = (slot: string, more: Partial<ReservedGpu> = {}): ReservedGpu => ({ slot, ...more });
const on = (node_id: number, in_use = false) => ({ node_id, node_name: `n${node_id}`, in_use });
const said = (gpus: ReservedGpu[] | undefined, slots: string[], more: object = {}) =>
  check(
    requestWith({
      top: {
        instance_type: 'new.gpu',
        gpus: {
          gpus: slots.map((slot) => ({ slot })),
          ...('mode' in more && { attach_mode: more.mode }),
        },
        ...('node' in more && { teepod_id: more.node }),
      },
    }),
    { gpus },
  ).map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
const at = (i: number) => `warning gpus.gpus.${i}.slot: `;

describe('GPUs by slot', () => {
  it.each<[string, Parameters<typeof said>, string[]]>([
    ['a free one', [[gpu('a', on(1))], ['a']], []],
    ['no list that is known', [undefined, ['a']], []],
    ['an empty list', [[], ['a']], []],
    ['all of them', [[gpu('a', on(1))], ['b'], { mode: 'all' }], []],
    ['no slot', [[gpu('a')], []], []],
    [
      'another slot',
      [[gpu('a')], ['a', 'b']],
      [`${at(1)}The workspace has no GPU reserved in slot b.`],
    ],
    [
      'a slot without a name',
      [[gpu('a')], ['']],
      ['error gpus.gpus.0.slot: Enter the GPU’s slot.'],
    ],
    ['its node', [[gpu('a', on(1))], ['a'], { node: 1 }], []],
    [
      'another node',
      [[gpu('a', on(1))], ['a'], { node: 2 }],
      [`${at(0)}Slot a is on n1 (node 1), not on node 2.`],
    ],
    ['one of two nodes', [[gpu('a', on(1)), gpu('a', on(2))], ['a'], { node: 2 }], []],
    ['no node that is known', [[gpu('a', { node_name: 'x' })], ['a'], { node: 2 }], []],
    [
      'a GPU in use',
      [[gpu('a', on(1, true))], ['a']],
      [`${at(0)}Another CVM holds the GPU in slot a.`],
    ],
    ['one of two in use', [[gpu('a', on(1, true)), gpu('a', on(1))], ['a']], []],
    [
      'two nodes',
      [
        [gpu('a', on(1)), gpu('b', on(2))],
        ['a', 'b'],
      ],
      ['warning gpus: These slots are on different nodes: n1 (node 1) and n2 (node 2).'],
    ],
    [
      'two of one node',
      [
        [gpu('a', on(1)), gpu('b', on(1))],
        ['a', 'b'],
      ],
      [],
    ],
    [
      'a name on two nodes',
      [
        [gpu('a', on(1)), gpu('b', on(2)), gpu('b', on(3))],
        ['a', 'b'],
      ],
      [],
    ],
  ])('%s', (_, args, findings) => {
    expect(said(...args)).toEqual(findings);
  });
});
