import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { securityHeaders } from '#scripts/serve/headers';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

it.each([
  ['docs/hosting/Caddyfile', (name: string, value: string) => `\t\t${name} "${value}"\n`],
  [
    'docs/hosting/nginx.conf',
    (name: string, value: string) => `add_header ${name} "${value}" always;`,
  ],
])('%s sends the headers that the server sends', (path, line) => {
  const text = read(path);
  for (const [name, value] of Object.entries(securityHeaders))
    expect(text).toContain(line(name, value));
});
