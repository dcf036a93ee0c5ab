import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { jsText, jsValue } from '@/domain/create/take-away/js-literal';
import { sdkRequest } from './sdk-sends';

/** A TypeScript program with Phala's own package. */
export function sdkProgram({ baseUrl, apiVersion, request }: ProvisionCall): CodeFile[] {
  const json = JSON.stringify(sdkRequest(request), null, 2);
  const text = `// npm install @phala/cloud@0.2.9 · Node 22.18 or newer: node provision.mts
import { createClient } from '@phala/cloud';

const client = createClient({
  apiKey: process.env.PHALA_CLOUD_API_KEY,
  baseURL: ${jsText(baseUrl)},
  version: ${jsText(apiVersion)},
});

const request = ${jsValue(json)};

// provisionCvm() drops what it does not know. client.post('/cvms/provision', request) sends everything.
const answer = await client.provisionCvm(request as Parameters<typeof client.provisionCvm>[0]);
console.log(answer);
`;
  return [{ name: 'provision.mts', text }];
}
