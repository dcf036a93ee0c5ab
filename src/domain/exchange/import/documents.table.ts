import {
  COMPOSE,
  READ_REQUEST,
  REQUEST_TEXT,
  ofCompose,
  pasted,
  type ImportCase,
} from './import-case.table';

/** Compose files, requests and documents. */
export const DOCUMENT_IMPORTS: ImportCase[] = [
  ['a compose file', pasted(COMPOSE), ofCompose(), [], []],
  [
    'one with CRLF and a mark',
    pasted(`\ufeff${COMPOSE}`.replaceAll('\n', '\r\n')),
    ofCompose(`\ufeff${COMPOSE}`.replaceAll('\n', '\r\n')),
    [],
    [],
  ],
  [
    'one that is broken, by its name',
    pasted('services: [', 'compose.yaml'),
    ofCompose('services: ['),
    [],
    [],
  ],
  [
    'one written as JSON',
    pasted('{"services":{"a":{"image":"b"}}}'),
    ofCompose('{"services":{"a":{"image":"b"}}}'),
    [],
    [],
  ],
  ['one in a fence', pasted(`\`\`\`yaml\n${COMPOSE}\`\`\`\n`), ofCompose(), [], [/fence/]],
  ['a request', pasted(REQUEST_TEXT), READ_REQUEST, [], []],
  [
    'a request with values in clear',
    pasted('{"name":"my-app","compose_file":{"name":""},"env":{"A":"1","B":2}}'),
    { name: 'my-app', compose_file: { name: '' } },
    ['A', 'B'],
    [/became values of variables/],
  ],
  [
    'a request with a wrong type',
    pasted('{"name":"my-app","disk_size":"big","compose_file":{"name":"","zz":1}}'),
    { name: 'my-app', compose_file: { name: '', zz: 1 } },
    [],
    [/disk_size: "big" was left out/, /compose_file.zz: kept .* A server may drop it/],
  ],
  [
    'part of a request',
    pasted('{"name":"my-app","disk_size":40}'),
    { name: 'my-app', disk_size: 40 },
    [],
    [],
  ],
  [
    'a document',
    pasted(
      JSON.stringify({
        runner: 'bash',
        bash_script: 'true\n',
        salt: null,
        manifest_version: '3',
        requirements: {},
      }),
    ),
    { compose_file: { runner: 'bash', bash_script: 'true\n', requirements: {} } },
    [],
    [/"3" was left out/, /cannot express/],
  ],
  [
    'a CVM',
    pasted(
      JSON.stringify({
        id: 'x',
        name: 'taken',
        status: 'running',
        compose_file: {
          name: '',
          runner: 'docker-compose',
          docker_compose_file: COMPOSE,
          bash_script: null,
        },
      }),
    ),
    { compose_file: { name: '', runner: 'docker-compose', docker_compose_file: COMPOSE } },
    [],
    [/"taken" was not taken/],
  ],
  [
    'a measured document',
    pasted(
      JSON.stringify({
        tcb_info: { app_compose: JSON.stringify({ runner: 'bash', bash_script: 'true\n' }) },
      }),
    ),
    { compose_file: { runner: 'bash', bash_script: 'true\n' } },
    [],
    [],
  ],
  [
    'a VMM’s CreateVm',
    pasted(
      JSON.stringify({
        name: 'vm-one',
        vcpu: 2,
        memory: 4096,
        stopped: true,
        no_tee: false,
        kms_urls: [],
        compose_file: JSON.stringify({ runner: 'bash', bash_script: 'true\n' }, null, 4),
      }),
    ),
    {
      name: 'vm-one',
      vcpu: 2,
      memory: 4096,
      compose_file: { runner: 'bash', bash_script: 'true\n' },
    },
    [],
    [/stopped/],
  ],
];
