import { rows, top, type CaseRow } from '@/domain/request/check.table';

const tcp = (host_port: number, more: object = {}) => ({
  protocol: 'tcp',
  host_port,
  vm_port: 80,
  ...more,
});
const ports = (...list: object[]) => top({ ports: list });

const ERRORS: CaseRow[] = [
  [
    'a port is tcp or udp',
    ports(tcp(1, { protocol: 'udp' })),
    ports(tcp(1, { protocol: 'TCP' })),
    'ports.0.protocol',
    'tcp or udp',
  ],
  ['a host port is 1 or more', ports(tcp(1)), ports(tcp(0)), 'ports.0.host_port', '1 to 65535'],
  [
    'a host port is 65535 at most',
    ports(tcp(65_535)),
    ports(tcp(65_536)),
    'ports.0.host_port',
    '1 to 65535',
  ],
  [
    'a machine port too',
    ports(tcp(1, { vm_port: 65_535 })),
    ports(tcp(1, { vm_port: -1 })),
    'ports.0.vm_port',
    '1 to 65535',
  ],
  [
    'a host port is mapped once',
    ports(tcp(80), tcp(80, { protocol: 'udp' })),
    ports(tcp(80), tcp(81), tcp(80)),
    'ports.2.host_port',
    'by port 1',
  ],
  [
    'a wildcard address covers all',
    ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: '10.0.0.2' })),
    ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: '0.0.0.0' })),
    'ports.1.host_port',
    'by port 1',
  ],
  [
    'so does that of IPv6',
    ports(tcp(80, { host_address: '::1' }), tcp(80, { host_address: '::2' })),
    ports(tcp(80, { host_address: '::' }), tcp(80, { host_address: '::1' })),
    'ports.1.host_port',
    'by port 1',
  ],
  [
    'one address is mapped once',
    ports(tcp(80, { host_address: '10.0.0.1' }), tcp(81, { host_address: '10.0.0.1' })),
    ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: '10.0.0.1' })),
    'ports.1.host_port',
    'by port 1',
  ],
  [
    'no address is a wildcard',
    ports(tcp(80), tcp(81)),
    ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: null })),
    'ports.1.host_port',
    'by port 1',
  ],
];

export const portMappingCases = [...rows('error', ERRORS)];
