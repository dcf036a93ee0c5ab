import { DOCUMENTED_LIMIT, compose, top, type RequestChange } from '@/domain/request/check.table';

/** A request, and every finding about it: `severity path: message`; `task` where a value is yet to come. */
export type ExactCase = [about: string, change: RequestChange, ...findings: string[]];

const ID = 'e609fb59a914ed3e128ff14f5ad8ca0c77967d5e';
const SEALED = 'ab'.repeat(60);
const sized = (values: object) => top({ instance_type: null, ...values });
const bash = (values: object) =>
  compose({ runner: 'bash', docker_compose_file: undefined, ...values });
const gpus = (list: object[], more: object = {}, size = 'h200.small') =>
  top({ instance_type: size, gpus: { gpus: list, ...more } });
const CLIENTS =
  'warning name: The official clients refuse “--” and a hyphen at the end; the API may refuse them too.';
const FORM =
  'error app_id: An app id is 40 hex digits, with or without 0x. Drop any “app_” in front.';
const NEEDED = 'error nonce: With the Phala KMS an app id needs its nonce.';
const SEAL = 'error encrypted_env: Encrypted values are at least 120 hex digits, without 0x.';
const KEY_ID = 'compose_file.key_provider_id';
const HEX = 'The machine reads an even number of hex digits here, and stops at another text.';
const GATEWAY =
  'warning compose_file.gateway_enabled: gateway_enabled, tproxy_enabled and features disagree; any one of them keeps the gateway on. Set the switch to make them agree.';
const LEFT =
  'The chosen runner does not use this, but it would stay in the measured document. Remove it.';

export const identityExact: ExactCase[] = [
  ['two hyphens and capitals', top({ name: 'My--app' }), CLIENTS],
  ['a hyphen at the end', top({ name: 'my-app-' }), CLIENTS],
  [
    'capitals',
    top({ name: 'my-App' }),
    'warning name: Use lower case: the name becomes a host name.',
  ],
  ['no app id, no nonce', top({ app_id: null, nonce: null })],
  ['both, for phala', top({ app_id: ID, nonce: 0, kms: 'phala' })],
  ['an app id alone, for phala', top({ app_id: ID, kms: 'phala' }), NEEDED],
  ['an app id with a null nonce', top({ app_id: ID, nonce: null }), NEEDED],
  [
    'a nonce with a null app id',
    top({ app_id: null, nonce: 1 }),
    'error app_id: A nonce needs the app id it was derived for.',
  ],
  [
    'a nonce alone, for a chain',
    top({ nonce: 1, kms: 'legacy' }),
    'error nonce: A nonce works with the Phala KMS only. Remove it for legacy.',
  ],
  ['a nonce below 0', top({ app_id: ID, nonce: -1 }), 'error nonce: A nonce is 0 or more.'],
  ['an app id of 41 digits', top({ app_id: `${ID}0`, nonce: 1 }), FORM],
  ['a letter before it', top({ app_id: `a0x${ID}`, nonce: 1 }), FORM],
  ['an app id for a chain', top({ app_id: ID, kms: 'legacy' })],
  [
    'two sources of keys',
    compose({ kms_enabled: true, local_key_provider_enabled: true }),
    'warning compose_file.local_key_provider_enabled: Ignored while keys come from the KMS. Turn the KMS off, or this.',
  ],
  ['no source of keys', compose({ kms_enabled: false, local_key_provider_enabled: false })],
  ['one source, said', compose({ kms_enabled: true, local_key_provider_enabled: false })],
  [
    'no KMS and nothing encrypted',
    { top: { encrypted_env: null }, compose: { kms_enabled: false } },
  ],
  [
    'no KMS and something encrypted',
    { top: { encrypted_env: SEALED }, compose: { kms_enabled: false } },
    'error encrypted_env: Without the KMS the machine cannot open encrypted values. Turn keys from the KMS on, or remove them.',
  ],
  [
    'another source of keys and something encrypted',
    { top: { encrypted_env: SEALED }, compose: { key_provider: 'none', kms_enabled: false } },
    'error encrypted_env: Without the KMS the machine cannot open encrypted values. Turn keys from the KMS on, or remove them.',
  ],
  [
    'the KMS by its newer name and something encrypted',
    { top: { encrypted_env: SEALED }, compose: { key_provider: 'kms', kms_enabled: false } },
    'warning compose_file.key_provider: The switches above ask for another source of keys (none). The machine goes by this one, kms.',
  ],
  [
    'two sources of keys under the newer name',
    compose({ key_provider: 'kms', local_key_provider_enabled: true }),
  ],
  [
    'keys of the machine, said in both ways',
    compose({
      key_provider: 'local',
      key_provider_id: '00ff',
      kms_enabled: false,
      local_key_provider_enabled: true,
    }),
  ],
  [
    'keys of the TPM without its id',
    compose({ key_provider: 'tpm', kms_enabled: false }),
    'warning compose_file.key_provider: The switches above ask for another source of keys (none). The machine goes by this one, tpm.',
    `warning ${KEY_ID}: The server fills this in for KMS only. For tpm it is yours to give.`,
  ],
  ['no keys and no id', compose({ key_provider: 'none', kms_enabled: false })],
  ['an id with 0x', compose({ key_provider_id: '0xAB' })],
  ['an id of 3 digits', compose({ key_provider_id: 'abc' }), `error ${KEY_ID}: ${HEX}`],
  ['an id that is a word', compose({ key_provider_id: 'kms1' }), `error ${KEY_ID}: ${HEX}`],
  ['encrypted values', top({ encrypted_env: SEALED.toUpperCase() })],
  ['118 digits', top({ encrypted_env: SEALED.slice(2) }), SEAL],
  ['121 digits', top({ encrypted_env: `${SEALED}a` }), SEAL],
  ['letters before', top({ encrypted_env: `zz${SEALED}` }), SEAL],
  ['letters after', top({ encrypted_env: `${SEALED}zz` }), SEAL],
];

export const resourceExact: ExactCase[] = [
  ['no size', sized({}), 'error instance_type: Choose an instance type, or set vCPU and memory.'],
  [
    'memory alone',
    sized({ memory: 2048 }),
    'error vcpu: Memory alone is not a size: set vCPU too.',
  ],
  ['vCPU alone', sized({ vcpu: 1 }), 'error memory: vCPU alone is not a size: set memory too.'],
  ['a size of one’s own', sized({ vcpu: 1, memory: 512 })],
  ...['vcpu', 'memory'].map((key): ExactCase => [
    `a type and ${key}`,
    top({ [key]: 2048 }),
    `warning ${key}: The instance type already sets vCPU and memory. Clear one or the other.`,
  ]),
  ['a type and nulls', top({ vcpu: null, memory: null, disk_size: null })],
  ['no vCPU', sized({ vcpu: 0, memory: 2048 }), 'error vcpu: Enter 1 or more.'],
  ['no memory', sized({ vcpu: 1, memory: 0 }), 'error memory: Enter 1 or more.'],
  ['no disk', top({ disk_size: 0 }), 'error disk_size: Enter 1 or more.'],
  ...[1, 511].map((memory): ExactCase => [
    `${memory} MB`,
    sized({ vcpu: 1, memory }),
    `warning memory: ${memory} MB is very little. The request counts memory in MB: 4 GB is 4096.`,
  ]),
  ['an image of either kind', top({ image: 'dstack-dev-0.5.7' })],
  ['an image of the kind', top({ image: 'dstack-0.5.7', prefer_dev: false })],
  ...[null, undefined, ''].flatMap((image): ExactCase[] => [
    [`a kind and no image: ${image}`, top({ image, prefer_dev: false })],
    [`another kind and no image: ${image}`, top({ image, prefer_dev: true })],
  ]),
  [
    'a development image',
    top({ image: 'dstack-dev-0.5.7', prefer_dev: false }),
    'warning prefer_dev: dstack-dev-0.5.7 is a development image, but a production one is asked for.',
  ],
  [
    'a production image',
    top({ image: 'dstack-0.5.7', prefer_dev: true }),
    'warning prefer_dev: dstack-0.5.7 is a production image, but a development one is asked for.',
  ],
  ['no GPUs', top({ gpus: null })],
  [
    'another mode',
    gpus([], { attach_mode: 'none' }),
    'error gpus.attach_mode: The host refuses “none”. Choose listed or all.',
  ],
  ...[[{ slot: 'a' }], []].map((list): ExactCase => [
    `${list.length} GPUs of a CPU size`,
    gpus(list, { attach_mode: list.length > 0 ? 'listed' : 'all' }, 'tdx.small'),
    'warning gpus: tdx.small is a CPU size. Choose a GPU instance type.',
  ]),
  ['GPUs of an unknown size', gpus([{ slot: 'a' }], {}, 'new.size')],
  ['a slot without a name', gpus([{ slot: '' }]), 'error gpus.gpus.0.slot: Enter the GPU’s slot.'],
  [
    'an image for no GPU',
    top({ instance_type: 'h200.small', image: 'dstack-0.5.7' }),
    'warning image: h200.small needs an nvidia OS image; dstack-0.5.7 is not one.',
  ],
  ['an image for no GPU, of a CPU size', top({ image: 'dstack-0.5.7' })],
  ['no image', top({ instance_type: 'h200.small', image: '' })],
  ['a null image', top({ instance_type: 'h200.small', image: null })],
];

export const payloadExact: ExactCase[] = [
  [
    'another runner',
    compose({ runner: 'other' }),
    'error compose_file.runner: The machine stops at boot on the runner “other”. Choose docker-compose or bash.',
  ],
  ['the runner said', compose({ runner: 'docker-compose' })],
  [
    'no compose file',
    compose({ docker_compose_file: ' \n' }),
    'task compose_file.docker_compose_file: Add a compose file.',
  ],
  ['a script of its own', bash({ bash_script: 'x' })],
  [
    'no script',
    bash({ bash_script: '' }),
    'task compose_file.bash_script: Add the script that starts the app.',
  ],
  [
    'both, for docker-compose',
    compose({ bash_script: 'x' }),
    `warning compose_file.bash_script: ${LEFT}`,
  ],
  [
    'both, for bash',
    bash({ bash_script: 'x', docker_compose_file: 'x' }),
    `warning compose_file.docker_compose_file: ${LEFT}`,
  ],
  [
    'an empty script',
    compose({ pre_launch_script: '' }),
    'warning compose_file.pre_launch_script: The server replaces an empty script by its own, so the hash cannot be known. Write one, or choose none.',
  ],
  [
    'all there may be, and nulls',
    compose({
      docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT),
      bash_script: null,
      pre_launch_script: null,
    }),
  ],
  ['a null script', compose({ pre_launch_script: null })],
  [
    'another version',
    compose({ manifest_version: 1 }),
    'warning compose_file.manifest_version: Machines of this API expect manifest version 2; another can stop the boot.',
  ],
  ['the version', compose({ manifest_version: 2 })],
  [
    'a byte over',
    compose({ docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT + 1) }),
    'error compose_file.docker_compose_file: Too long: the payload and the pre-launch script together are 1 byte over the limit of 204,800.',
  ],
  [
    'one that is too long to be read',
    compose({ docker_compose_file: 'a'.repeat(262_145) }),
    'error compose_file.docker_compose_file: Too long: the payload and the pre-launch script together are 57,345 bytes over the limit of 204,800. The compose file was not checked.',
  ],
  [
    'two bytes over, for bash',
    bash({ bash_script: 'a'.repeat(DOCUMENTED_LIMIT + 2) }),
    'error compose_file.bash_script: Too long: the payload and the pre-launch script together are 2 bytes over the limit of 204,800.',
  ],
];

export const exposureExact: ExactCase[] = [
  [
    'all on',
    compose({ gateway_enabled: true, tproxy_enabled: true, features: ['kms', 'tproxy-net'] }),
  ],
  ['all on, said by features alone', compose({ features: ['tproxy-net'] })],
  ['all off', compose({ gateway_enabled: false, tproxy_enabled: false, features: ['kms'] })],
  ['one off', compose({ gateway_enabled: false }), GATEWAY],
  ['the old one off', compose({ tproxy_enabled: false }), GATEWAY],
  ['the feature off', compose({ features: [] }), GATEWAY],
  ['the feature on', compose({ gateway_enabled: false, tproxy_enabled: false }), GATEWAY],
];
