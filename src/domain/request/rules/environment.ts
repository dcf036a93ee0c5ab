import { error, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';
import { ENV_NAME, ENV_NAME_MAX, ENV_MAX_ITEMS } from '@/domain/secrets/env-name';

/** Variable names: their form, and that what will be set is also allowed. */
export function environmentRules({ compose_file, env_keys }: ProvisionRequest): Finding[] {
  const allowed = texts(compose_file.allowed_envs);
  const keys = texts(env_keys);
  return [
    ...names('compose_file.allowed_envs', allowed),
    ...names('env_keys', keys),
    ...keys.flatMap((name, i) =>
      allowed.includes(name)
        ? []
        : [error(`env_keys.${i}`, `Add ${name || 'it'} to the allowed variables, or remove it.`)],
    ),
  ];
}

function names(path: string, list: string[]): Finding[] {
  const seen = new Set<string>();
  const findings = list.flatMap((name, i) => {
    const repeated = seen.has(name);
    seen.add(name);
    if (!ENV_NAME.test(name)) {
      return [
        error(
          `${path}.${i}`,
          'A variable name has letters, digits and _, and does not start with a digit.',
        ),
      ];
    }
    if (name.length > ENV_NAME_MAX) {
      return [error(`${path}.${i}`, 'The machine refuses names of more than 255 characters.')];
    }
    return repeated ? [warning(`${path}.${i}`, `${name} is listed twice.`)] : [];
  });
  return list.length > ENV_MAX_ITEMS
    ? [...findings, error(path, 'The machine accepts at most 1,024 variables.')]
    : findings;
}

/** The texts of a list that may come from a draft or a form under edit. */
function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
