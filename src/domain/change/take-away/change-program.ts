import { HASH_TO_COME } from '@/domain/create/take-away/api-call';
import { jsText, jsValue } from '@/domain/create/take-away/js-literal';
import { machineCallPath, takenSteps, type ApiPlace, type TakenChange } from './taken-change';

/**
 * A TypeScript program for Node (an .mts file) that needs no package. Without COMPOSE_HASH it provisions and names the
 * hash; with it, and where the hash is known already, it asks the contract, applies, and follows the machine.
 */
export function changeProgram(place: ApiPlace, change: TakenChange): string {
  const path = machineCallPath(change.cvm);
  return [
    HEAD(place),
    change.values === undefined ? documentPart(place, change) : valuesPart(change.values, path),
    FOLLOW(path, change.values === undefined),
  ].join('\n');
}

const HEAD = ({ baseUrl, apiVersion }: ApiPlace) =>
  `// Node 22.18 or newer: node change-cvm.mts · older: npx tsx change-cvm.mts
const key = process.env.PHALA_CLOUD_API_KEY;
if (!key) throw new Error('Set PHALA_CLOUD_API_KEY.');

const base = ${jsText(baseUrl)};
const headers = {
  'X-API-Key': key,
  'X-Phala-Version': ${jsText(apiVersion)},
  'Content-Type': 'application/json',
};

async function call(path: string, method = 'GET', body?: object) {
  const sent = body && { body: JSON.stringify(body, null, 2) };
  const response = await fetch(base + path, { method, headers, ...sent });
  const text = await response.text();
  if (!response.ok) throw new Error(\`\${path} answered \${response.status}: \${text}\`);
  return JSON.parse(text);
}
`;

function documentPart(place: ApiPlace, change: TakenChange): string {
  const { serverHash, provision } = change;
  const steps = takenSteps(place, { ...change, serverHash: undefined });
  const [asks, applies] = ['/is-allowed', '/compose_file'].map((end) =>
    steps.find(({ call }) => call.path.endsWith(end)),
  );
  const known = serverHash === undefined ? '' : ` ?? ${jsText(serverHash)}`;
  const lines = [
    '// The hash that the server gave, and no other: on chain it is the one that has to be registered.',
    `const hash = process.env.COMPOSE_HASH${known};`,
    '',
  ];
  if (provision !== undefined) {
    lines.push(
      'if (!hash) {',
      `  const next = ${jsValue(provision)};`,
      `  const answer = await call(${jsText(`${machineCallPath(change.cvm)}/compose_file/provision`)}, 'POST', next);`,
      '  console.log(answer.compose_hash);',
      `  console.error('Provisioned, and nothing was restarted. Run it again with COMPOSE_HASH set to this.');`,
      '  process.exit();',
      '}',
    );
  } else {
    lines.push(`if (!hash) throw new Error('Set COMPOSE_HASH.');`);
  }
  if (asks) {
    lines.push(
      `const { is_allowed } = await call(${jsText(asks.call.path)}, 'POST', ${withHash(asks.call.body)});`,
      `if (!is_allowed) throw new Error('The contract does not allow the hash and the device yet.');`,
    );
  }
  if (applies) {
    lines.push(
      `console.log(await call(${jsText(applies.call.path)}, 'PATCH', ${withHash(applies.call.body)}));`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The literal of a body in which the hash is the program’s. */
const withHash = (body: string) => body.replace(`"${HASH_TO_COME}"`, () => 'hash');

const valuesPart = (values: string, path: string) =>
  `console.log(await call(${jsText(`${path}/envs`)}, 'PATCH', ${jsValue(values)}));\n`;

const FOLLOW = (
  path: string,
  hasHash: boolean,
) => `for (let wait = 2; ; wait = Math.min(wait * 1.5, 30)) {
  const cvm = await call(${jsText(path)});
  console.log(cvm.status);
  if (!cvm.in_progress && cvm.status === 'running'${hasHash ? ' && cvm.compose_hash === hash' : ''}) break;
  if (/error|fail|exit/.test(cvm.status)) throw new Error(\`The CVM is \${cvm.status}.\`);
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
}

export {};
`;
