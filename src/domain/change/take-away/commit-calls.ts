import { jsText } from '@/domain/create/take-away/js-literal';
import { shellQuote } from '@/domain/create/take-away/shell-quote';
import { machineCallPath, type ApiPlace } from './taken-change';

/** A prepared change, as those who commit it are given it: without its token. */
export interface CommitToTake {
  /** As a path names the machine. */
  cvm: string;
  /** 64 hex digits: what the server gave. */
  composeHash: string;
}

const TOKEN = '"${COMMIT_TOKEN:?Set it to the commit token.}"';
const TRANSACTION = '"${TRANSACTION_HASH:-already-registered}"';

/** The commit for a POSIX shell with curl: it asks for no key, and reads the token from the environment. */
export function curlCommit({ baseUrl, apiVersion }: ApiPlace, commit: CommitToTake): string {
  const { cvm, composeHash } = commit;
  const parts = ['{"token":"', `","compose_hash":"${composeHash}","transaction_hash":"`, '"}'];
  const [start, middle, end] = parts.map(shellQuote);
  return [
    `printf '%s%s%s%s%s' ${start} ${TOKEN} ${middle} ${TRANSACTION} ${end} |`,
    `  curl -sS --fail-with-body -X POST ${shellQuote(`${baseUrl}${machineCallPath(cvm)}/commit-update`)} \\`,
    `    -H ${shellQuote(`X-Phala-Version: ${apiVersion}`)} \\`,
    `    -H 'Content-Type: application/json' \\`,
    `    --data-binary @-`,
    '',
  ].join('\n');
}

/** The same with the official CLI, whose own command for it wants a key to be logged in with. */
export function cliCommit({ baseUrl }: ApiPlace, { cvm, composeHash }: CommitToTake): string {
  return [
    `PHALA_CLOUD_API_PREFIX=${shellQuote(baseUrl)} \\`,
    `  phala deploy --cvm-id ${shellQuote(cvm)} --commit --token ${TOKEN} \\`,
    `    --compose-hash ${shellQuote(composeHash)} --transaction-hash ${TRANSACTION}`,
    '',
  ].join('\n');
}

/** The same as a TypeScript program for Node (an .mts file) that needs no package and no key. */
export function commitProgram({ baseUrl, apiVersion }: ApiPlace, commit: CommitToTake): string {
  const { cvm, composeHash } = commit;
  return `// Node 22.18 or newer: node commit-change.mts · older: npx tsx commit-change.mts
const token = process.env.COMMIT_TOKEN;
if (!token) throw new Error('Set COMMIT_TOKEN.');

const response = await fetch(${jsText(`${baseUrl}${machineCallPath(cvm)}/commit-update`)}, {
  method: 'POST',
  headers: { 'X-Phala-Version': ${jsText(apiVersion)}, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    token,
    compose_hash: ${jsText(composeHash)},
    transaction_hash: process.env.TRANSACTION_HASH || 'already-registered',
  }),
});
const text = await response.text();
if (!response.ok) throw new Error(\`The API answered \${response.status}: \${text}\`);
console.log(text);

export {};
`;
}
