import { COMPOSE, fileOf, pasted, SAMPLE_KEY, type ImportCase } from './import-case.table';

/** What the official CLI is told on its command line. */
export const PHALA_IMPORTS: ImportCase[] = [
  [
    'phala deploy',
    [
      fileOf(
        'deploy.sh',
        `npx phala deploy -n my-app -c ./docker-compose.yml -t tdx.large --disk-size 50G --memory=4G -e .env -e X=1 --kms ETH --no-public-logs --api-token ${SAMPLE_KEY}`,
      ),
      fileOf('docker-compose.yml', COMPOSE),
      fileOf('.env', 'TOKEN=t\n'),
    ],
    {
      name: 'my-app',
      instance_type: 'tdx.large',
      disk_size: 50,
      memory: 4096,
      kms: 'ethereum',
      compose_file: { docker_compose_file: COMPOSE, public_logs: false },
    },
    ['TOKEN', 'X'],
    [
      /--api-token: left out/,
      /compose_file\.name: not given, and the CLI by itself sends an empty name/,
      /listed: not given, and the CLI by itself sends false/,
      /public_sysinfo: not given, and the CLI by itself sends true/,
      /public_tcbinfo: not given/,
      /secure_time: not given/,
      /DSTACK_AUTHORIZED_KEYS/,
    ],
  ],
  [
    'phala deploy that leaves all to the CLI',
    pasted('phala deploy -n my-app'),
    { name: 'my-app' },
    [],
    [
      /compose_file\.name: .* an empty name\./,
      /listed: .* sends false\./,
      /public_logs: .* sends true\./,
      /public_sysinfo: .* sends true\./,
      /public_tcbinfo: .* sends true\./,
      /secure_time: .* sends false\./,
      /kms: .* sends PHALA\./,
      /instance_type: .* sends tdx\.small\./,
      /DSTACK_AUTHORIZED_KEYS/,
    ],
  ],
  [
    'phala deploy that leaves the name alone to the CLI',
    pasted(
      'phala deploy --vcpu 2 --listed --public-logs --no-public-sysinfo --no-public-tcbinfo --secure-time --kms base',
    ),
    {
      vcpu: 2,
      listed: true,
      kms: 'base',
      compose_file: {
        public_logs: true,
        public_sysinfo: false,
        public_tcbinfo: false,
        secure_time: true,
      },
    },
    [],
    [/compose_file\.name: /, /DSTACK_AUTHORIZED_KEYS/],
  ],
  [
    'phala deploy with half a size of its own',
    pasted('phala deploy --memory 2G --no-listed --no-public-logs --public-sysinfo=false'),
    {
      memory: 2048,
      listed: false,
      compose_file: { public_logs: false, public_sysinfo: false },
    },
    [],
    [
      /compose_file\.name: /,
      /public_tcbinfo: .* sends true/,
      /secure_time: .* sends false/,
      /kms: .* sends PHALA/,
      /DSTACK_AUTHORIZED_KEYS/,
    ],
  ],
  [
    'phala deploy of a machine that is there',
    pasted('phala deploy --cvm-id my-app --disk-size 50G'),
    { disk_size: 50 },
    [],
    [/--cvm-id: left out/, /DSTACK_AUTHORIZED_KEYS/],
  ],
  [
    'phala cvms create',
    pasted('phala cvms create -n my-app'),
    { name: 'my-app' },
    [],
    [/DSTACK_AUTHORIZED_KEYS/],
  ],
];
