/** A document, and the SHA-256 of each way it has been written; the digests are facts of those programs. */
export interface Vector {
  law: string;
  input: Record<string, unknown>;
  /** The server's form since November 2025. */
  server: string;
  /** The dstack SDK's getComposeHash, where it is another: it keeps nulls. */
  sdk?: string;
  /** The server's form of mid-2025: sorted, four spaces, no space after the colon. */
  server2025?: string;
}

export const VECTOR_COMPOSE =
  'services:\n  web:\n    image: nginx:1.27\n    ports:\n      - "8080:80"\n';

/** The sixteen keys of a document without a script, with some set or (undefined) taken away. */
export function document(changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    allowed_envs: [],
    docker_compose_file: VECTOR_COMPOSE,
    features: ['kms', 'tproxy-net'],
    gateway_enabled: true,
    kms_enabled: true,
    local_key_provider_enabled: false,
    manifest_version: 2,
    name: 'demo',
    no_instance_id: false,
    public_logs: true,
    public_sysinfo: true,
    public_tcbinfo: true,
    runner: 'docker-compose',
    secure_time: false,
    storage_fs: 'zfs',
    tproxy_enabled: true,
    ...changed,
  };
}

const NESTED = {
  text: '\u4f60\u597d\u4e16\u754c',
  id: 'c73a3a4e-ce71-4c12-a1b7-78be1a2e48e0',
  b_number: 123,
  a_status: true,
  z_items: [3, 1, 2],
  nested: { gamma: 3.14, alpha: 'first' },
};

export const vectors: Vector[] = [
  {
    law: "the API's defaults, a name and a compose text",
    input: document(),
    server: '8966e53174c659181c964a767eb651ce4eca5e9bc639c857e57d1f3148fd52ca',
    server2025: '937471dce8ab444974a69b0d7a3748ae9f3f923d446f3f01b47ec9971676ec63',
  },
  {
    law: 'the same keys in reverse order',
    input: Object.fromEntries(Object.entries(document()).reverse()),
    server: '8966e53174c659181c964a767eb651ce4eca5e9bc639c857e57d1f3148fd52ca',
    server2025: '937471dce8ab444974a69b0d7a3748ae9f3f923d446f3f01b47ec9971676ec63',
  },
  {
    law: 'with a pre-launch script',
    input: document({ pre_launch_script: '#!/bin/bash\necho hi\n' }),
    server: '6c37e72799f8d137271d1da95bd66b27762e5cdd11ecfbe92ec70598640e2a82',
    server2025: '8d78e285bf53b0ab6a60d7b1bb122840171928ed1de0d37cc6005b61b04cd034',
  },
  {
    law: 'a script without its final line end',
    input: document({ pre_launch_script: '#!/bin/bash\necho hi' }),
    server: 'bf63fa38ec0bf2b648f2e3c60fd133819d6b6bfc8a896d138972a1331ba39022',
    server2025: '544577a99dbc60648b5f2349b3b86d05100a6680bfe07248194112415234a16b',
  },
  {
    law: 'nulls weigh nothing',
    input: document({
      bash_script: null,
      init_script: null,
      pre_launch_script: null,
      salt: null,
      default_gateway_domain: null,
    }),
    server: '8966e53174c659181c964a767eb651ce4eca5e9bc639c857e57d1f3148fd52ca',
    sdk: '4a6678c3e36d5847ab2dcd91bab3c9df4e3cf4a0103f56a62d01a8d55e8951e7',
  },
  {
    law: 'empty texts are kept',
    input: document({ name: '', pre_launch_script: '', bash_script: '', salt: '' }),
    server: '33c27168f57fcf96c13bd1a7060c980ef344bf9b5b4d275d772e70cb6fba45a2',
    server2025: 'd787d7be6b239170f908690399f299dc7f067b79a72d8f19250b5854626ea88f',
  },
  {
    law: 'the bash runner with both payloads',
    input: document({ runner: 'bash', bash_script: 'echo hello\n' }),
    server: '56d5a7d733b283f566d5a93d6908b389e0647c49f608b1ebd919f650024652a2',
    server2025: 'd915ab4c471e8ac4406cd9370024864f119bde78e7eaf87807a22540db7641d7',
  },
  {
    law: 'the compose runner with a left-over script',
    input: document({ bash_script: 'echo hello\n' }),
    server: 'adf43f65554da932575197ff46cb17a6d9416162103ba71b2f3ff00ed1bdf145',
    server2025: '56549448ec82c001427189831f8b828664c795582f69d49d7240161dbbc54ebf',
  },
  {
    law: 'no runner',
    input: document({ runner: undefined, bash_script: 'echo hello\n' }),
    server: '66424fb679c6c021d2de4179dbbf9202cc8634a74717eb28415ed333e7e428de',
    server2025: '3da5bbf3a42373ade23fb5f4a0bcc00f9e38befa7bf910885934b94cfcbf0ffc',
  },
  {
    law: 'non-ASCII text in composed form',
    input: document({
      docker_compose_file: `# caf\u00e9 \u4f60\u597d \u{1f680}\n${VECTOR_COMPOSE}`,
    }),
    server: 'cf028480e5fd94354a78b587741f75322dce090bdd3ade4571599eb50fd6639c',
    server2025: 'f0e15aedc84daec6393e5d2ae4f05b772dd3fc6c8adfe01f3cf6336b39969239',
  },
  {
    law: 'non-ASCII text in decomposed form',
    input: document({
      docker_compose_file: `# cafe\u0301 \u4f60\u597d \u{1f680}\n${VECTOR_COMPOSE}`,
    }),
    server: 'f152f2179d9c908408ab46db99f57b0e3a7ffab19b3d97c22eb8dfeee0ab9844',
    server2025: '4feb5360b854ff9924d78f0f78d45df40240ecd81255ae68d5d70527a1fbf2ea',
  },
  {
    law: 'quote, colon, space inside a text',
    input: document({
      docker_compose_file: `${VECTOR_COMPOSE}    labels:\n      cfg: '{"a": 1, "b": "x": 2}'\n`,
    }),
    server: '38fdbf3d75dafc36d7502f59f76a3dcda01f21a5ee095fd0865a742336ce5ba8',
    server2025: '700874d889675ded8f23393b55785508e17aae02c1557ddf3254c486c49eb106',
  },
  {
    law: 'HTML signs, line separators and control characters',
    input: document({
      docker_compose_file: `${VECTOR_COMPOSE}    command: sh -c "a && b > /tmp/x < y"\n# \u2028\u2029\u007f\u0001\b\f\n`,
    }),
    server: '3a837695c96e1225e2ec48cd936a7626e3f53c1f11cb25fd784d676533b69ce9',
    server2025: '2bcc94c98c8c6608b0850cbeed4a177e4b1883f8167b89e9fb131702f98a384e',
  },
  {
    law: 'CRLF line ends',
    input: document({ docker_compose_file: VECTOR_COMPOSE.replaceAll('\n', '\r\n') }),
    server: '790b20480f0ef628adc812b803acd07dee35a2e794ef3d819cde781dc47016f5',
    server2025: 'c35e568536475ebb7560b0a26da2981e46c2f5d23f596b83cc1d4e263d07fe2c',
  },
  {
    law: 'a compose text without its final line end',
    input: document({ docker_compose_file: VECTOR_COMPOSE.slice(0, -1) }),
    server: '5fc4b3b0fd0470cd04259f15003d25bb4ff8a2cdc834c9cfa0d60816a8d8cf5c',
    server2025: 'b184405fecf30805c5b83ff3e0583c2c6d7fd08a6b0c8e0cc68ae6951ce389bb',
  },
  {
    law: 'allowed variables A, B',
    input: document({ allowed_envs: ['A', 'B'] }),
    server: 'b1b87a9fb4d929a869c5041ae0d25d597d95904d1ed748e9f583568cbd57828b',
    server2025: '2deec34545540c92bc39a41bcd4c7f848f0880dc6239b594723d360b91bd806c',
  },
  {
    law: 'allowed variables B, A',
    input: document({ allowed_envs: ['B', 'A'] }),
    server: '5a9336251821ea91221e6e8f2bde91b25b0e135205cee55e20ad28aace3ca7fe',
    server2025: '6fff471a9fd028debb06d489f81879298eb96e46a8756e10246fc25b1b83de58',
  },
  {
    law: 'one gateway switch off',
    input: document({ gateway_enabled: false }),
    server: '9392baaefb85c93ffab1423451aa408933ed7bf31366f3078afb6205ae03f642',
    server2025: '1d2b4bea26c8b12663a2753cc144067b931750246d48a403d67f127e423f5119',
  },
  {
    law: 'all gateway switches off',
    input: document({ features: ['kms'], gateway_enabled: false, tproxy_enabled: false }),
    server: 'fa85555165755df1eff7fe850877e8a99acc024c761a478be0df131eb128b0d7',
    server2025: 'e825bd234364ccd2e0487217015f050e9a07b043f8d562f9e564ffdc1d171ecf',
  },
  {
    law: 'a text where a number is usual',
    input: document({ manifest_version: '3' }),
    server: 'bc72d96f498f86f63712fa41fdc33703331e488dab360e817d914e0f3778eb03',
    server2025: '51919895529d33e63d6d6241923b674e44b9dde9ff02b7c326b6fde15c7d7383',
  },
  {
    law: 'a nested object, numbers and a list',
    input: { runner: 'docker-compose', docker_compose_file: 'docker-compose.yml', ...NESTED },
    server: '0705386656362891629ac994406f4e31ba5c805b9638538df415c56768a504f4',
  },
  {
    law: 'a nested object with a null',
    input: { ...NESTED, special_value: null },
    server: '7cccf5e1d120d6bfd712af05a6a3360a1815face2366e2fc702ebce9616ad2ce',
    sdk: '5c32289717e59085c0098e2690d8e1a0824dd8c4aac6438bf151926edf0438f7',
  },
  {
    law: 'an empty document',
    input: {},
    server: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    server2025: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  },
];
