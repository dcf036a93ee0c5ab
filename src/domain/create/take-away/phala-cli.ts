import type { ApiCall } from './api-call';
import { printedBody } from './printed-body';
import { shellQuote } from './shell-quote';

/**
 * The call with the official CLI (`phala` 1.1): `phala api` carries any body, though it writes the JSON
 * anew. By a file, as the CLI sends an empty body for one that comes through a pipe. It reads the key
 * from the environment itself.
 */
export function cliCall(call: ApiCall): string {
  const { baseUrl, apiVersion, path, method = 'POST' } = call;
  return [
    '(',
    `  body=$(mktemp) && trap 'rm -f "$body"' EXIT || exit 1`,
    `  ${printedBody(call)} > "$body" || exit 1`,
    `  PHALA_CLOUD_API_PREFIX=${shellQuote(baseUrl)} \\`,
    `    phala api ${shellQuote(path)} -X ${method} --api-version ${shellQuote(apiVersion)} --input "$body"`,
    ')',
    '',
  ].join('\n');
}

/** How the CVM stands, with the official CLI. */
export function cliStatus({ baseUrl }: Pick<ApiCall, 'baseUrl'>, name: string): string {
  return `PHALA_CLOUD_API_PREFIX=${shellQuote(baseUrl)} phala cvms get ${shellQuote(name)}\n`;
}

/** What the CLI's own command for deploying cannot say of a commit. */
export const CLI_LIMITS: readonly string[] = [
  'phala deploy always provisions again, with its own idea of the request; it cannot commit this provision.',
  'It never sends env_keys, contract_address or deployer_address, so phala api carries the request instead.',
];
