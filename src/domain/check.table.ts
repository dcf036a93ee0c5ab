import type { Catalogue } from './lookups';
import type { ProvisionRequest } from './request';

/** What is set on a request that nothing is wrong with; values no type allows included. */
export interface Change {
  top?: Record<string, unknown>;
  compose?: Record<string, unknown>;
}

export interface Case {
  law: string;
  /** A neighbour of the violation that nothing is said about. */
  fine: Change;
  bad: Change;
  severity: 'error' | 'warning';
  path: string;
  /** Part of the message. */
  says: string;
}

export const LIMIT = 204_800;

/** A request that nothing is wrong with, changed. */
export function request({ top = {}, compose = {} }: Change): ProvisionRequest {
  return {
    name: 'my-app',
    instance_type: 'tdx.small',
    ...top,
    compose_file: { name: '', docker_compose_file: 'services: {}\n', ...compose },
  } as ProvisionRequest;
}

export const catalogue: Catalogue = {
  instanceTypes: [
    { id: 'tdx.small', name: 'small', description: '', vcpu: 1, memory_mb: 2048, hourly_rate: '0.058', requires_gpu: false },
    { id: 'h200.small', name: 'gpu', description: '', vcpu: 24, memory_mb: 196_608, hourly_rate: '4.8', requires_gpu: true },
  ],
  nodes: [
    { teepod_id: 12, name: 'prod7', region_identifier: 'US-WEST-1', support_onchain_kms: false, images: [], kms_list: [] },
    { teepod_id: 13, name: 'prod9', region_identifier: 'US-EAST-1', support_onchain_kms: true, images: [], kms_list: [] },
  ],
};

const ID = 'e609fb59a914ed3e128ff14f5ad8ca0c77967d5e';
const SEALED = 'ab'.repeat(70);
const tcp = (host_port: number, more: object = {}) => ({ protocol: 'tcp', host_port, vm_port: 80, ...more });
const ports = (...list: object[]): Change => ({ top: { ports: list } });
const top = (values: Record<string, unknown>): Change => ({ top: values });
const compose = (values: Record<string, unknown>): Change => ({ compose: values });
const env = (allowed_envs: unknown, env_keys?: unknown): Change => ({
  compose: { allowed_envs },
  top: env_keys === undefined ? {} : { env_keys },
});
const gpus = (list: object[], more: object = {}, size = 'h200.small') =>
  top({ instance_type: size, gpus: { gpus: list, ...more } });
const bash = (values: Record<string, unknown>) =>
  compose({ runner: 'bash', docker_compose_file: undefined, ...values });

type Row = [law: string, fine: Change, bad: Change, path: string, says: string];

const ERRORS: Row[] = [
  ['a name is needed', top({ name: 'abcde' }), top({ name: '' }), 'name', 'Give the CVM a name'],
  ['a name has 5 characters', top({ name: 'abcde' }), top({ name: 'abcd' }), 'name', 'at least 5'],
  ['a name has at most 63', top({ name: 'a'.repeat(63) }), top({ name: 'a'.repeat(64) }), 'name', 'at most 63'],
  ['a name starts with a letter', top({ name: 'a2345' }), top({ name: '2abcd' }), 'name', 'Start'],
  ['a name is a host name', top({ name: 'my-app' }), top({ name: 'my_app' }), 'name', 'letters, digits and hyphens'],
  ['a name has no line end', top({ name: 'my-app' }), top({ name: 'my-app\n' }), 'name', 'letters, digits and hyphens'],
  ['1: a nonce needs an app id', top({ app_id: ID, nonce: 0 }), top({ nonce: 0 }), 'app_id', 'needs the app id'],
  ['1: with phala an app id needs a nonce', top({ app_id: ID, nonce: 7 }), top({ app_id: ID }), 'nonce', 'needs its nonce'],
  ['1: so with a null kms', top({ app_id: ID, nonce: 7, kms: null }), top({ app_id: ID, kms: null }), 'nonce', 'needs its nonce'],
  ['1: a nonce is for phala only', top({ app_id: ID, kms: 'base' }), top({ app_id: ID, nonce: 7, kms: 'base' }), 'nonce', 'Remove it for base'],
  ['an app id is hex', top({ app_id: `0x${ID.toUpperCase()}`, nonce: 1 }), top({ app_id: `app_${ID}`, nonce: 1 }), 'app_id', '40 hex'],
  ['an app id has 40 digits', top({ app_id: ID, nonce: 1 }), top({ app_id: ID.slice(1), nonce: 1 }), 'app_id', '40 hex'],
  ['a nonce is not negative', top({ app_id: ID, nonce: 0 }), top({ app_id: ID, nonce: -1 }), 'nonce', '0 or more'],
  ['2: a size is needed', {}, top({ instance_type: undefined }), 'instance_type', 'Choose an instance type'],
  ['2: a null size is none', {}, top({ instance_type: null, vcpu: null, memory: null }), 'instance_type', 'Choose an instance type'],
  ['2: memory needs vCPU', top({ instance_type: null, vcpu: 1, memory: 2048 }), top({ instance_type: null, memory: 2048 }), 'vcpu', 'set vCPU too'],
  ['2: vCPU needs memory', top({ instance_type: null, vcpu: 1, memory: 2048 }), top({ instance_type: null, vcpu: 1 }), 'memory', 'set memory too'],
  ['a disk is 1 GB or more', top({ disk_size: 1 }), top({ disk_size: 0 }), 'disk_size', '1 or more'],
  ['a disk is whole', top({ disk_size: 20 }), top({ disk_size: 20.5 }), 'disk_size', 'whole number of GB'],
  ['3: docker-compose needs its file', {}, compose({ docker_compose_file: undefined }), 'compose_file.docker_compose_file', 'Add a compose file'],
  ['3: white space is no file', {}, compose({ docker_compose_file: ' \r\n' }), 'compose_file.docker_compose_file', 'Add a compose file'],
  ['3: bash needs its script', bash({ bash_script: 'true' }), bash({ bash_script: null }), 'compose_file.bash_script', 'Add the script'],
  ['the guest knows two runners', bash({ bash_script: 'true' }), compose({ runner: 'nerdctl-compose' }), 'compose_file.runner', 'nerdctl-compose'],
  ['4: the payload has a limit', compose({ docker_compose_file: 'a'.repeat(LIMIT) }), compose({ docker_compose_file: 'a'.repeat(LIMIT + 1) }), 'compose_file.docker_compose_file', '1 bytes over'],
  ['4: counted in bytes', compose({ docker_compose_file: 'é'.repeat(LIMIT / 2) }), compose({ docker_compose_file: `é${'a'.repeat(LIMIT - 1)}` }), 'compose_file.docker_compose_file', '1 bytes over'],
  ['4: shared with the script', compose({ docker_compose_file: 'a'.repeat(LIMIT - 9), pre_launch_script: 'b'.repeat(9) }), compose({ docker_compose_file: 'a'.repeat(LIMIT - 9), pre_launch_script: 'b'.repeat(10) }), 'compose_file.docker_compose_file', '1 bytes over'],
  ['4: for bash too', bash({ bash_script: 'a'.repeat(LIMIT) }), bash({ bash_script: 'a'.repeat(LIMIT + 1500) }), 'compose_file.bash_script', '1,500 bytes over'],
  ['5: what is set must be allowed', env(['A', 'B'], ['B']), env(['A'], ['B']), 'env_keys.0', 'Add B'],
  ['5: nothing allowed allows nothing', env(['A'], ['A']), top({ env_keys: ['A'] }), 'env_keys.0', 'Add A'],
  ['a variable has a name', env(['_A9']), env(['9A']), 'compose_file.allowed_envs.0', 'does not start with a digit'],
  ['a variable is no pair', env(['A']), env(['A=1']), 'compose_file.allowed_envs.0', 'letters, digits and _'],
  ['an empty name is none', env(['A']), env(['A', '']), 'compose_file.allowed_envs.1', 'letters, digits and _'],
  ['a name has 255 characters at most', env(['A'.repeat(255)]), env(['A'.repeat(256)]), 'compose_file.allowed_envs.0', '255'],
  ['there are 1,024 variables at most', env(Array.from({ length: 1024 }, (_, i) => `A${i}`)), env(Array.from({ length: 1025 }, (_, i) => `A${i}`)), 'compose_file.allowed_envs', '1,024'],
  ['6: sealed values need the KMS', top({ encrypted_env: SEALED }), { top: { encrypted_env: SEALED }, compose: { kms_enabled: false } }, 'encrypted_env', 'Without the KMS'],
  ['sealed values are hex', top({ encrypted_env: SEALED }), top({ encrypted_env: `0x${SEALED}` }), 'encrypted_env', 'hex digits'],
  ['sealed values are whole bytes', top({ encrypted_env: SEALED }), top({ encrypted_env: `${SEALED}a` }), 'encrypted_env', 'hex digits'],
  ['sealed values have a length', top({ encrypted_env: 'ab'.repeat(60) }), top({ encrypted_env: 'ab'.repeat(59) }), 'encrypted_env', '120 hex'],
  ['10: the host knows two modes', gpus([], { attach_mode: 'all' }), gpus([], { attach_mode: 'none' }), 'gpus.attach_mode', 'listed or all'],
  ['a GPU has a slot', gpus([{ slot: 'bd:00.0' }]), gpus([{ slot: 'bd:00.0' }, { slot: '' }]), 'gpus.gpus.1.slot', 'slot'],
  ['gpus need their list', gpus([]), top({ gpus: { attach_mode: 'all' } }), 'gpus.gpus', 'list'],
  ['15: manifest_version is not null', {}, compose({ manifest_version: null }), 'compose_file.manifest_version', 'Enter 2'],
  ['a port is tcp or udp', ports(tcp(1, { protocol: 'udp' })), ports(tcp(1, { protocol: 'TCP' })), 'ports.0.protocol', 'tcp or udp'],
  ['a host port is 1 or more', ports(tcp(1)), ports(tcp(0)), 'ports.0.host_port', '1 to 65535'],
  ['a host port is 65535 at most', ports(tcp(65_535)), ports(tcp(65_536)), 'ports.0.host_port', '1 to 65535'],
  ['a guest port too', ports(tcp(1, { vm_port: 65_535 })), ports(tcp(1, { vm_port: -1 })), 'ports.0.vm_port', '1 to 65535'],
  ['a host port is mapped once', ports(tcp(80), tcp(80, { protocol: 'udp' })), ports(tcp(80), tcp(81), tcp(80)), 'ports.2.host_port', 'by port 1'],
  ['a wildcard address covers all', ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: '10.0.0.2' })), ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: '0.0.0.0' })), 'ports.1.host_port', 'by port 1'],
  ['no address is a wildcard', ports(tcp(80), tcp(81)), ports(tcp(80, { host_address: '10.0.0.1' }), tcp(80, { host_address: null })), 'ports.1.host_port', 'by port 1'],
];

const WARNINGS: Row[] = [
  ['a name without “--”', top({ name: 'my-app' }), top({ name: 'my--app' }), 'name', 'clients refuse'],
  ['a name without a hyphen at its end', top({ name: 'my-app' }), top({ name: 'my-app-' }), 'name', 'clients refuse'],
  ['a name in lower case', top({ name: 'my-app' }), top({ name: 'My-app' }), 'name', 'lower case'],
  ['2: not both sizes', {}, top({ vcpu: 1, memory: 2048 }), 'vcpu', 'Clear one'],
  ['2: nor half of one', {}, top({ memory: 2048 }), 'memory', 'Clear one'],
  ['memory is in MB', top({ instance_type: null, vcpu: 1, memory: 512 }), top({ instance_type: null, vcpu: 1, memory: 4 }), 'memory', '4 GB is 4096'],
  ['3: the other payload stays measured', bash({ bash_script: 'true', docker_compose_file: '' }), bash({ bash_script: 'true', docker_compose_file: 'a' }), 'compose_file.docker_compose_file', 'measured document'],
  ['3: in the other direction', compose({ bash_script: ' ' }), compose({ bash_script: 'true' }), 'compose_file.bash_script', 'measured document'],
  ['a variable is listed once', env(['A', 'B']), env(['A', 'B', 'A']), 'compose_file.allowed_envs.2', 'A is listed twice'],
  ['6: one source of keys', compose({ kms_enabled: false, local_key_provider_enabled: true }), compose({ local_key_provider_enabled: true }), 'compose_file.local_key_provider_enabled', 'Ignored'],
  ['7: the gateway’s keys agree', compose({ gateway_enabled: false, tproxy_enabled: false, features: ['kms'] }), compose({ gateway_enabled: false }), 'compose_file.gateway_enabled', 'disagree'],
  ['7: the old name alone', compose({ gateway_enabled: false, tproxy_enabled: false, features: [] }), compose({ tproxy_enabled: false }), 'compose_file.gateway_enabled', 'disagree'],
  ['7: the feature alone', compose({ features: ['tproxy-net'] }), compose({ features: [] }), 'compose_file.gateway_enabled', 'disagree'],
  ['8: the image is of the kind asked for', top({ image: 'dstack-dev-0.5.7', prefer_dev: true }), top({ image: 'dstack-dev-0.5.7', prefer_dev: false }), 'prefer_dev', 'development image'],
  ['8: in the other direction', top({ image: '', prefer_dev: true }), top({ image: 'dstack-0.5.7', prefer_dev: true }), 'prefer_dev', 'production image'],
  ['9: the manifest is of version 2', compose({ manifest_version: 2 }), compose({ manifest_version: 3 }), 'compose_file.manifest_version', 'version 2'],
  ['10: GPUs need a GPU size', gpus([{ slot: 'a' }]), gpus([{ slot: 'a' }], {}, 'tdx.small'), 'gpus', 'CPU size'],
  ['10: all GPUs too', gpus([], {}, 'tdx.small'), gpus([], { attach_mode: 'all' }, 'tdx.small'), 'gpus', 'CPU size'],
  ['10: a GPU size needs an nvidia image', top({ instance_type: 'h200.small', image: 'dstack-nvidia-0.5.11' }), top({ instance_type: 'h200.small', image: 'dstack-0.5.7' }), 'image', 'nvidia'],
  ['11: the node is in the region', top({ teepod_id: 12, region: 'us-west-1' }), top({ teepod_id: 12, region: 'US-EAST-1' }), 'region', 'Node 12 is in US-WEST-1'],
  ['12: the node supports the KMS', top({ teepod_id: 13, kms: 'base' }), top({ teepod_id: 12, kms: 'base' }), 'kms', 'prod7'],
  ['12: for both chains', top({ teepod_id: 12, kms: 'phala' }), top({ teepod_id: 12, kms: 'ethereum' }), 'kms', 'on-chain'],
  ['an undocumented key is said to be', top({ region: 'r' }), top({ node_id: 7 }), 'node_id', 'does not document'],
  ['in compose_file too', compose({ salt: 's' }), compose({ swap_size: '1G' }), 'compose_file.swap_size', 'does not document'],
];

/** 15: null where the API refuses it. */
const NOT_NULL = {
  top: ['env_keys', 'kms_urls', 'gateway_urls', 'listed', 'hugepages', 'pin_numa'],
  compose: ['allowed_envs', 'features', 'runner', 'kms_enabled', 'public_logs', 'secure_time'],
};
const NULLS: Row[] = [
  ...NOT_NULL.top.map((key): Row => [`15: ${key} is not null`, top({ image: null }), top({ [key]: null }), key, 'null']),
  ...NOT_NULL.compose.map((key): Row => [`15: ${key} is not null`, compose({ salt: null, storage_fs: null }), compose({ [key]: null }), `compose_file.${key}`, 'null']),
];

const rows = (severity: Case['severity'], list: Row[]) =>
  list.map(([law, fine, bad, path, says]): Case => ({ law, fine, bad, severity, path, says }));

export const cases = [...rows('error', [...ERRORS, ...NULLS]), ...rows('warning', WARNINGS)];
