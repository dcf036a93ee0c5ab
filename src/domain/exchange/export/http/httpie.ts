import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';
import { shellQuote } from '@/domain/create/take-away/shell-quote';

/** The call with HTTPie; the body goes through a pipe and keeps every byte. */
export function httpie({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = [
    `printf '%s' ${shellQuote(body)} |`,
    `  http --check-status --timeout=60 POST ${shellQuote(baseUrl + path)} \\`,
    `    X-API-Key:"$PHALA_CLOUD_API_KEY" \\`,
    `    ${shellQuote(`X-Phala-Version:${apiVersion}`)} \\`,
    `    Content-Type:application/json`,
    '',
  ];
  return [{ name: 'provision.sh', text: text.join('\n') }];
}
