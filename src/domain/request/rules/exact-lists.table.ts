import { compose, top, type RequestChange } from '@/domain/request/check.table';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import type { ExactCase } from './exact.table';

const env = (allowed_envs: unknown, env_keys?: unknown): RequestChange => ({
  compose: { allowed_envs },
  top: env_keys === undefined ? {} : { env_keys },
});
const port = (host_port: number, more: object = {}) => ({
  protocol: 'tcp',
  host_port,
  vm_port: 80,
  ...more,
});
const ports = (...list: object[]) => top({ ports: list });
const at = (host_address: unknown) => port(80, { host_address });
const FORM = 'A variable name has letters, digits and _, and does not start with a digit.';
const LONG = 'The machine refuses names of more than 255 characters.';
const RANGE = 'A port is a number from 1 to 65535.';
const TAKEN = 'error ports.1.host_port: tcp 80 is already mapped by port 1.';
const NODE = { teepod_id: 12 };
const POLICY = 'compose_file.port_policy.ports';
const policy = (numbers: number[], restrict_mode = false) => ({
  ports: numbers.map((one) => ({ port: one, pp: false })),
  restrict_mode,
});

const beyond = (name: string) =>
  `The API does not document ${name}. If the server keeps it, it is part of the hash; if it drops it, it does nothing.`;

export const listExact: ExactCase[] = [
  ['names', env(['A', 'b_1', '_', 'Z9'], ['A', 'Z9'])],
  ['no names', env([], [])],
  [
    'a name that is not allowed',
    env(['A'], ['A', 'B']),
    'error env_keys.1: Add B to the allowed variables, or remove it.',
  ],
  [
    'no name',
    env(['A'], ['']),
    `error env_keys.0: ${FORM}`,
    'error env_keys.0: Add it to the allowed variables, or remove it.',
  ],
  ...['9A', 'A-B', 'A=1', 'Ä', 'A '].map((name): ExactCase => [
    `the name ${name}`,
    env([name]),
    `error compose_file.allowed_envs.0: ${FORM}`,
  ]),
  ['a long name', env(['A'.repeat(255)])],
  ['a name too long', env(['A'.repeat(256)]), `error compose_file.allowed_envs.0: ${LONG}`],
  ['a name twice', env(['A', 'A']), 'warning compose_file.allowed_envs.1: A is listed twice.'],
  ['a key twice', env(['A'], ['A', 'A']), 'warning env_keys.1: A is listed twice.'],
  [
    'too many keys',
    env(
      Array.from({ length: 1024 }, (_, i) => `A${i}`),
      Array.from({ length: 1025 }, (_, i) => `A${i % 1024}`),
    ),
    'warning env_keys.1024: A0 is listed twice.',
    'error env_keys: The machine accepts at most 1,024 variables.',
  ],
  ['ports', ports(port(1), port(65_535), port(2, { vm_port: 65_535 }), port(3, { vm_port: 1 }))],
  ['no ports', top({ ports: null })],
  [
    'another protocol',
    ports(port(1, { protocol: 'TCP' })),
    'error ports.0.protocol: Choose tcp or udp.',
  ],
  ['host port 0', ports(port(0)), `error ports.0.host_port: ${RANGE}`],
  ['host port 65536', ports(port(65_536)), `error ports.0.host_port: ${RANGE}`],
  ['machine port 0', ports(port(1, { vm_port: 0 })), `error ports.0.vm_port: ${RANGE}`],
  ['machine port 65536', ports(port(1, { vm_port: 65_536 })), `error ports.0.vm_port: ${RANGE}`],
  [
    'host port 0 twice',
    ports(port(0), port(0)),
    ...[0, 1].map((i) => `error ports.${i}.host_port: ${RANGE}`),
  ],
  ['one port twice', ports(port(80), port(80)), TAKEN],
  ['two ports', ports(port(80), port(81))],
  ['two protocols', ports(port(80), port(80, { protocol: 'udp' }))],
  [
    'the third of the second',
    ports(port(1), port(80), port(80)),
    'error ports.2.host_port: tcp 80 is already mapped by port 2.',
  ],
  ['two addresses', ports(at('1.1.1.1'), at('2.2.2.2'))],
  ...['1.1.1.1', '0.0.0.0', '::', '', null].flatMap((one): ExactCase[] => [
    [`an address and ${one}`, ports(at('1.1.1.1'), at(one)), TAKEN],
    [`${one} and an address`, ports(at(one), at('1.1.1.1')), TAKEN],
  ]),
  [
    'a key nobody knows',
    top({ [UNDOCUMENTED]: 7 }),
    `warning ${UNDOCUMENTED}: The API does not document this, so the server may ignore it.`,
  ],
  [
    'one in the compose file',
    compose({ [UNDOCUMENTED]: 7 }),
    `warning compose_file.${UNDOCUMENTED}: ${beyond('this')}`,
  ],
  [
    'one that is null',
    compose({ [UNDOCUMENTED]: null }),
    `warning compose_file.${UNDOCUMENTED}: The API does not document this. As null it is left out of the document that is hashed.`,
  ],
  [
    'keys nobody knows inside others',
    {
      top: {
        ports: [port(80), port(81, { zzz: 1 }), port(82, { zzz: 1 })],
        instance_type: 'h200.small',
        gpus: { zz: 1, gpus: [{ slot: 'bd:00.0', zzz: null }] },
      },
      compose: {
        port_policy: {
          zz: null,
          restrict_mode: true,
          ports: [80, 443].map((one) => ({ port: one, pp: true, zzz: 1 })),
        },
      },
    },
    `warning compose_file.port_policy: ${beyond('port_policy.zz')}`,
    `warning ${POLICY}.0: ${beyond('port_policy.ports[].zzz')}`,
    'warning ports.1: The API does not document ports[].zzz, so the server may ignore it.',
    'warning gpus: The API does not document gpus.zz, so the server may ignore it.',
    'warning gpus.gpus.0: The API does not document gpus.gpus[].zzz, so the server may ignore it.',
  ],
  [
    'what newer servers know',
    {
      top: {
        node_id: 26,
        kms_contract: '0x',
        kms_contract_id: 7,
        key_provider_mode: 'kms',
        skip_gateway: true,
      },
      compose: { swap_size: '1G', port_policy: policy([443], true) },
    },
  ],
  ['nothing of it', compose({ swap_size: null, port_policy: null, key_provider: null })],
  ['a policy', compose({ port_policy: policy([1, 65_535]) })],
  ['a policy of no port', compose({ port_policy: policy([], true) })],
  [
    'a policy with port 0',
    compose({ port_policy: policy([0]) }),
    `error ${POLICY}.0.port: ${RANGE}`,
  ],
  [
    'a policy with port 65536',
    compose({ port_policy: policy([80, 65_536]) }),
    `error ${POLICY}.1.port: ${RANGE}`,
  ],
  [
    'a policy with a port twice',
    compose({ port_policy: policy([80, 443, 80]) }),
    `warning ${POLICY}.2.port: Port 80 is listed twice.`,
  ],
  ['a node', top(NODE)],
  [
    'a node by both ids',
    top({ ...NODE, node_id: 26 }),
    'warning node_id: This is the newer id of a node and teepod_id the older. If they name two nodes, nothing fits; leave one out.',
  ],
  ['a node in its region', top({ ...NODE, region: 'us-west-1' })],
  [
    'a node elsewhere',
    top({ ...NODE, region: 'US-EAST-1' }),
    'warning region: Node 12 (prod7) is in US-WEST-1, not in US-EAST-1.',
  ],
  [
    'a node without the chain',
    top({ ...NODE, kms: 'base' }),
    'warning kms: Node 12 (prod7) does not support an on-chain KMS.',
  ],
  [
    'a node nobody lists',
    top({ teepod_id: 99 }),
    'warning teepod_id: The API lists no node 99 for this workspace.',
  ],
  [
    'a region nobody lists',
    top({ region: 'MARS' }),
    'warning region: No node that is listed is in MARS.',
  ],
];
