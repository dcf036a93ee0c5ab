import type { CodeFile, ProvisionCall } from '@/domain/exchange/export/code-target';

/**
 * curl from PowerShell 5.1 and later. The body goes through a pipe as a here-string, in which nothing has a
 * meaning; its characters beyond ASCII are written as JSON escapes, since an older PowerShell reads a script,
 * and writes to a pipe, in other encodings than UTF-8.
 */
export function powershellCurl({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = [
    `# PowerShell 5.1 or newer: .\\provision.ps1`,
    `$curl = if ($IsWindows -eq $false) { 'curl' } else { 'curl.exe' }`,
    `@'`,
    asciiJson(body),
    `'@ | & $curl -sS --fail-with-body -X POST ${powershellQuote(baseUrl + path)} \``,
    `    -H "X-API-Key: $env:PHALA_CLOUD_API_KEY" \``,
    `    -H ${powershellQuote(`X-Phala-Version: ${apiVersion}`)} \``,
    `    -H 'Content-Type: application/json' \``,
    `    --data-binary '@-'`,
    '',
  ];
  return [{ name: 'provision.ps1', text: text.join('\n') }];
}

/**
 * curl from cmd, as a batch file beside the request: a line of cmd holds 8,191 characters, and gives most signs a
 * meaning.
 */
export function cmdCurl({ baseUrl, apiVersion, path, body }: ProvisionCall): CodeFile[] {
  const text = [
    '@echo off',
    'rem In the folder of request.json: provision.cmd',
    `curl.exe -sS --fail-with-body -X POST ${cmdQuote(baseUrl + path)} ^`,
    '    -H "X-API-Key: %PHALA_CLOUD_API_KEY%" ^',
    `    -H ${cmdQuote(`X-Phala-Version: ${apiVersion}`)} ^`,
    '    -H "Content-Type: application/json" ^',
    '    --data-binary "@%~dp0request.json"',
    '',
  ];
  return [
    { name: 'provision.cmd', text: text.join('\r\n') },
    { name: 'request.json', text: body },
  ];
}

/** A JSON text in ASCII alone: the same value. */
export function asciiJson(json: string): string {
  return json.replace(
    /[^\0-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as one word of PowerShell, where typographic quotes end a word too. */
export function powershellQuote(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** A text without quotes and line ends as one argument in a batch file, where only a percent sign is still read. */
export function cmdQuote(text: string): string {
  return `"${text.replaceAll('%', '%%')}"`;
}
