import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { jsText, jsValue } from '@/domain/create/take-away/js-literal';

/** A TypeScript program for Node that needs no package; `JSON.stringify` of the literal writes the very bytes. */
export function fetchProgram({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = `// Node 22.18 or newer: node provision.mts · older: npx tsx provision.mts
const key = process.env.PHALA_CLOUD_API_KEY;
if (!key) throw new Error('Set PHALA_CLOUD_API_KEY.');

const request = ${jsValue(body)};

const response = await fetch(${jsText(baseUrl + path)}, {
  method: 'POST',
  headers: {
    'X-API-Key': key,
    'X-Phala-Version': ${jsText(apiVersion)},
    'Content-Type': 'application/json',
  },
  body: JSON.stringify(request, null, 2),
});
const text = await response.text();
if (!response.ok) throw new Error(\`The API answered \${response.status}: \${text}\`);
console.log(text);

export {};
`;
  return [{ name: 'provision.mts', text }];
}
