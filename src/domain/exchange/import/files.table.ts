import { expect } from 'vitest';
import {
  COMPOSE,
  SAMPLE_KEY,
  fileOf,
  ofCompose,
  pasted,
  type ImportCase,
} from './import-case.table';

/** Commands and files of other tools, also several at once. */
export const FILE_IMPORTS: ImportCase[] = [
  [
    'docker run',
    pasted(
      'sudo docker run -dit --rm -p 8080:80 -e MODE=a\\$b -e PG_PASSWORD=hunter2x -v data:/data nginx:1.27 nginx -g "daemon off;"',
    ),
    {
      compose_file: {
        docker_compose_file: expect.stringContaining(
          'MODE: a$$b\n      PG_PASSWORD: ${PG_PASSWORD}',
        ),
        allowed_envs: ['PG_PASSWORD'],
      },
    },
    ['PG_PASSWORD'],
    [/--rm/, /looks like a secret/],
  ],
  [
    'docker run among other commands',
    pasted(
      'set -e\napt-get install -y jq\ndocker pull web:1\ndocker network create n\nif true; then\ndocker run web:1\nfi\n./migrate.sh now\n',
    ),
    ofCompose('services:\n  web:\n    image: web:1\n'),
    [],
    [/left out \(apt-get, migrate\.sh\)\. Only lines of docker run/],
  ],
  [
    'a phala.toml',
    pasted(
      'name = "my-app"\npublic_logs = false\nlisted = true\ncompose_file = "docker-compose.yml"\nuuid = "x"\nzz = 1\n',
    ),
    { name: 'my-app', listed: true, compose_file: { public_logs: false } },
    [],
    [/"docker-compose.yml" was not read/, /uuid/, /zz/],
  ],
  [
    'compose, .env and phala.toml',
    [
      fileOf('docker-compose.yml', COMPOSE),
      fileOf('.env', 'TOKEN=t\nB=2\n'),
      fileOf(
        'phala.toml',
        'name = "my-app"\nlisted = false\ncompose_file = "docker-compose.yml"\nenv_file = ".env"\n',
      ),
    ],
    { name: 'my-app', listed: false, ...ofCompose() },
    ['TOKEN', 'B'],
    [],
  ],
  [
    'a .env',
    pasted('# c\nTOKEN=t\nexport B="2"\nbad line\n9=x\n'),
    {},
    ['TOKEN', 'B'],
    [/no = after|No name before/, /does not start with a digit/],
  ],
  [
    'a .env with the workspace’s key',
    pasted(`PHALA_CLOUD_API_KEY=${SAMPLE_KEY}\n`, '.env'),
    {},
    ['PHALA_CLOUD_API_KEY'],
    [/key to your workspace/],
  ],
  [
    'a template’s entry and its compose file',
    [
      fileOf(
        'config.json',
        JSON.stringify([
          {
            id: 'x',
            name: 'Hello World',
            repo: 'r',
            author: 'a',
            envs: [
              { key: 'A', required: true },
              { key: 'B', default: 'b' },
            ],
            defaultResource: { vCPU: 1, memory: 2048, diskSize: 40 },
          },
        ]),
      ),
      fileOf('docker-compose.yml', COMPOSE),
    ],
    {
      name: 'Hello-World',
      vcpu: 1,
      memory: 2048,
      disk_size: 40,
      compose_file: { docker_compose_file: COMPOSE, allowed_envs: ['A', 'B'] },
    },
    ['B'],
    [/became Hello-World/, /needs a value/, /became the value/, /not fetched.*beside this entry/],
  ],
  [
    'a bash script',
    pasted('#!/bin/bash\ntrue\n'),
    { compose_file: { runner: 'bash', bash_script: '#!/bin/bash\ntrue\n' } },
    [],
    [],
  ],
  [
    'a pre-launch script beside a compose file',
    [fileOf('pre-launch.sh', '#!/bin/sh\n'), fileOf('compose.yml', COMPOSE)],
    { compose_file: { pre_launch_script: '#!/bin/sh\n', docker_compose_file: COMPOSE } },
    [],
    [],
  ],
  [
    'scripts that are called what they are, whatever commands are in them',
    [
      fileOf('app.sh', '{ docker run --rm hello-world; }\n'),
      fileOf('all\\pre-launch.sh', '#!/bin/sh\ncurl -fsS https://x -d "$(date)"\n'),
      fileOf('all/init.sh', 'docker run nginx\n'),
    ],
    {
      compose_file: {
        runner: 'bash',
        bash_script: '{ docker run --rm hello-world; }\n',
        pre_launch_script: '#!/bin/sh\ncurl -fsS https://x -d "$(date)"\n',
        init_script: 'docker run nginx\n',
      },
    },
    [],
    [],
  ],
  ...['"services":\n  a: {image: x}\n', '{services: {a: {image: x}}}\n'].flatMap(
    (text): ImportCase[] => [
      ['a compose file in quotes or braces', pasted(text), ofCompose(text), [], []],
      ['the same as a file', pasted(text, 'docker-compose.yml'), ofCompose(text), [], []],
    ],
  ),
  [
    'two that say the same',
    [fileOf('a.json', '{"disk_size":20,"vcpu":1}'), fileOf('b.json', '{"disk_size":40,"vcpu":1}')],
    { disk_size: 40, vcpu: 1 },
    [],
    [/b\.json: disk_size: said in a\.json too/],
  ],
  [
    'one that is not understood beside one that is',
    [fileOf('x.txt', 'hello'), fileOf('.env', 'A=1')],
    {},
    ['A'],
    [/x\.txt: not imported/],
  ],
];
