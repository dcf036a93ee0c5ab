import {
  COMPOSE,
  READ_REQUEST,
  REQUEST_TEXT,
  SAMPLE_KEY,
  fileOf,
  ofCompose,
  pasted,
  type ImportCase,
} from './import-case.table';

const quoted = `'${REQUEST_TEXT.replaceAll("'", `'\\''`)}'`;
const DROPPED_KEY = /API key .*dropped/;

/** Calls of the API, as people write and copy them. */
export const CALL_IMPORTS: ImportCase[] = [
  [
    'a curl call',
    pasted(
      `curl -X POST https://x/api/v1/cvms/provision -H 'X-API-Key: ${SAMPLE_KEY}' -d ${quoted}`,
    ),
    READ_REQUEST,
    [],
    [DROPPED_KEY],
  ],
  [
    'a curl call with the key of the shell',
    pasted(`$ curl https://x -H "X-API-Key: $PHALA_CLOUD_API_KEY" \\\n  --json ${quoted}`),
    READ_REQUEST,
    [],
    [],
  ],
  [
    'a pipe into curl',
    pasted(`printf '%s' ${quoted} |\n  curl -sS 'https://x' --data-binary @-\n`),
    READ_REQUEST,
    [],
    [],
  ],
  [
    'a heredoc into curl',
    pasted(`# comment\ncurl https://x -d @- <<'EOF'\n${REQUEST_TEXT}\nEOF\n`),
    READ_REQUEST,
    [],
    [],
  ],
  [
    'a curl call with a file',
    [fileOf('call.sh', 'curl https://x -d @body.json'), fileOf('a/body.json', REQUEST_TEXT)],
    READ_REQUEST,
    [],
    [],
  ],
  [
    'a curl call with jq',
    [
      fileOf(
        'call.sh',
        `curl https://x -d "{\\"compose_file\\":{\\"docker_compose_file\\":$(jq -Rs . < compose.yml)}}"`,
      ),
      fileOf('compose.yml', COMPOSE),
    ],
    ofCompose(),
    [],
    [],
  ],
  [
    'a curl call with names',
    pasted(
      `NAME=my-app\ncurl https://x -d '{"name":"'"$NAME"'","disk_size":'"$DISK"',"vcpu":1}' || true\ncurl https://x -d "{\\"name\\":\\"$NAME-$ZZ\\",\\"disk_size\\":40}"`,
    ),
    { name: 'my-app-$ZZ', disk_size: 40 },
    [],
    [/\$ZZ is kept as it is written/],
  ],
  [
    'curl as Chrome copies it for bash',
    pasted(
      `curl 'https://x/cvms/provision' \\\n  -H 'x-api-key: ${SAMPLE_KEY}' \\\n  --data-raw $'{"name":"it\\'s\\u0021","disk_size":40}'`,
    ),
    { name: "it's!", disk_size: 40 },
    [],
    [DROPPED_KEY],
  ],
  [
    'curl as Chrome copies it for cmd',
    pasted(
      `curl ^"https://x^" ^\n  -H ^"x-api-key: ${SAMPLE_KEY}^" ^\n  --data-raw ^"^{^\\^"name^\\^":^\\^"a^%^b my-app^\\^",^\\^"disk_size^\\^":40^}^"`,
    ),
    { name: 'a%b my-app', disk_size: 40 },
    [],
    [DROPPED_KEY],
  ],
  [
    'curl in cmd',
    pasted(
      `curl.exe -X POST "https://x" ^\r\n  -H "X-API-Key: %PHALA_CLOUD_API_KEY%" ^\r\n  -d "{\\"name\\":\\"my-app\\",\\"disk_size\\":40}"\r\n`,
    ),
    { name: 'my-app', disk_size: 40 },
    [],
    [],
  ],
  [
    'HTTPie',
    pasted(
      `http POST https://x X-API-Key:${SAMPLE_KEY} name=my-app disk_size:=40 compose_file[public_logs]:=false compose_file[docker_compose_file]=@docker-compose.yml`,
    ).concat(fileOf('docker-compose.yml', COMPOSE)),
    {
      name: 'my-app',
      disk_size: 40,
      compose_file: { public_logs: false, docker_compose_file: COMPOSE },
    },
    [],
    [DROPPED_KEY],
  ],
  [
    'HTTPie with a raw body',
    pasted(`http --raw ${quoted} POST https://x X-API-Key:$K`),
    READ_REQUEST,
    [],
    [],
  ],
  ['phala api', pasted(`phala api /cvms/provision -X POST -d ${quoted}`), READ_REQUEST, [], []],
  [
    'fetch',
    pasted(
      `await fetch(\`\${base}/cvms/provision\`, { method: 'POST', headers: { 'X-API-Key': '${SAMPLE_KEY}' }, body: JSON.stringify(${REQUEST_TEXT}, null, 2) });`,
    ),
    READ_REQUEST,
    [],
    [DROPPED_KEY],
  ],
  [
    'fetch as Chrome copies it',
    pasted(
      `fetch("https://x", {\n  "headers": {},\n  "body": ${JSON.stringify(REQUEST_TEXT)},\n  "method": "POST"\n});`,
    ),
    READ_REQUEST,
    [],
    [],
  ],
  [
    'fetch of a name',
    pasted(
      `const disk = 40\nconst request: Body = {\n  name: 'my-app', // a comment\n  disk_size: disk, region: process.env.REGION,\n  compose_file: { docker_compose_file: \`${COMPOSE}\`, },\n} as const;\nfetch(url, { body: JSON.stringify(request) })`,
    ),
    { name: 'my-app', disk_size: 40, ...ofCompose() },
    [],
    [/Only the program knows .*REGION/],
  ],
  [
    'a key that is misspelled in a curl call',
    pasted(
      `curl https://x -d '{"name":"my-app","instance_typ":"tdx.small","compose_file":{"name":""}}'`,
    ),
    { name: 'my-app', instance_typ: 'tdx.small', compose_file: { name: '' } },
    [],
    [/instance_typ: kept as a key that the API does not document\. .*spelled right/],
  ],
  [
    'Phala’s package',
    pasted(
      `const client = createClient({ apiKey: process.env.KEY });\nawait client.provisionCvm({ name: 'my-app', node_id: 7, compose_file: { name: '' } });`,
    ),
    { name: 'my-app', teepod_id: 7, compose_file: { name: '' } },
    [],
    [/node_id: it became teepod_id/],
  ],
  [
    'a program in Go',
    pasted(
      `package main\n\nconst body = \`{"name": "\` + "my-app" +\n\t\`", "compose_file": {"name": ""}}\`\n\nfunc main() {\n\tlog.Println("no body {")\n}`,
      'main.go',
    ),
    { name: 'my-app', compose_file: { name: '' } },
    [],
    [],
  ],
];
