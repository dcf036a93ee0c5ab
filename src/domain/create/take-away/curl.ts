import type { ApiCall } from './api-call';
import { printedBody } from './printed-body';
import { shellQuote } from './shell-quote';

/**
 * The call for bash with curl. The body goes through a pipe: it keeps every byte, and one argument may
 * not be longer than 128 KiB on Linux. The key is read from the environment.
 */
export function curlCall(call: ApiCall): string {
  const { baseUrl, apiVersion, path, method = 'POST' } = call;
  return [
    `${printedBody(call)} |`,
    `  curl -sS --fail-with-body -X ${method} ${shellQuote(baseUrl + path)} \\`,
    `    -H "X-API-Key: $PHALA_CLOUD_API_KEY" \\`,
    `    -H ${shellQuote(`X-Phala-Version: ${apiVersion}`)} \\`,
    `    -H 'Content-Type: application/json' \\`,
    `    --data-binary @-`,
    '',
  ].join('\n');
}

/** How the CVM stands, for bash with curl; `name` is its name in paths. */
export function curlStatus({ baseUrl, apiVersion }: Omit<ApiCall, 'path' | 'body'>, name: string) {
  return [
    `curl -sS --fail-with-body ${shellQuote(`${baseUrl}/cvms/${encodeURIComponent(name)}`)} \\`,
    `    -H "X-API-Key: $PHALA_CLOUD_API_KEY" \\`,
    `    -H ${shellQuote(`X-Phala-Version: ${apiVersion}`)}`,
    '',
  ].join('\n');
}
