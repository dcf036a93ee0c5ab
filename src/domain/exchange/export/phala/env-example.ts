import type { ProvisionRequest } from '@/domain/request/request';

/** What stands for a secret in code. */
const PLACEHOLDER = 'replace-me';

/** Names that a .env file, and the programs that read it into an object, can carry; each once, in their order. */
export function envNames({ compose_file: { allowed_envs } }: ProvisionRequest): string[] {
  const names: unknown[] = Array.isArray(allowed_envs) ? allowed_envs : [];
  return [...new Set(names)].filter(
    (name): name is string =>
      typeof name === 'string' && /^[A-Za-z_]\w*$/.test(name) && name !== '__proto__',
  );
}

/** A .env file with the names of the secrets; undefined where there are none. */
export function envExample(request: ProvisionRequest): string | undefined {
  const names = envNames(request);
  if (names.length === 0) return undefined;
  const lines = names.map((name) => `${name}=${PLACEHOLDER}`);
  return [
    '# Copy it to .env, give each its value, and keep .env out of version control.',
    ...lines,
    '',
  ].join('\n');
}
