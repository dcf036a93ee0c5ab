import type { ApiCall } from './api-call';
import { jsText, jsValue } from './js-literal';

/**
 * A TypeScript program for Node (an .mts file) that needs no package: it sends the call once and then asks
 * until the CVM runs or fails. `JSON.stringify` of the literal writes the very bytes of the body.
 */
export function createProgram({ baseUrl, apiVersion, path, body }: ApiCall, name: string): string {
  return `// Node 22.18 or newer: node create-cvm.mts · older: npx tsx create-cvm.mts
const key = process.env.PHALA_CLOUD_API_KEY;
if (!key) throw new Error('Set PHALA_CLOUD_API_KEY.');

const base = ${jsText(baseUrl)};
const headers = {
  'X-API-Key': key,
  'X-Phala-Version': ${jsText(apiVersion)},
  'Content-Type': 'application/json',
};

const commit = ${jsValue(body)};

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(base + path, { ...init, headers });
  const text = await response.text();
  if (!response.ok) throw new Error(\`\${path} answered \${response.status}: \${text}\`);
  return JSON.parse(text);
}

// The API gives the same CVM for the same compose_hash and app_id, so running this twice makes one.
const created = await call(${jsText(path)}, {
  method: 'POST',
  body: JSON.stringify(commit, null, 2),
});
console.log(created);

for (let wait = 2; ; wait = Math.min(wait * 1.5, 30)) {
  const cvm = await call(${jsText(`/cvms/${encodeURIComponent(name)}`)});
  console.log(cvm.status);
  if (cvm.status === 'running') break;
  if (/error|fail|exit/.test(cvm.status)) throw new Error(\`The CVM is \${cvm.status}.\`);
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
}

export {};
`;
}
