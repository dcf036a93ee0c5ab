import { warning, type Finding } from '@/domain/finding';
import type { ProvisionRequest } from '@/domain/request';
import { BUILT_IN, composeVariables } from './variables';

/**
 * Compares the variables a compose file uses with the allowed ones: a used one that is not allowed
 * is silently blank in the guest (dstack-util parse_env_file.rs), unless it has a default. Says nothing of unreadable YAML,
 * nor of names an own pre-launch script mentions, because it may set or read them.
 */
export function variableRules({ compose_file: compose }: ProvisionRequest): Finding[] {
  const text = compose.docker_compose_file;
  if (typeof text !== 'string' || text.trim() === '') return [];
  const used = composeVariables(text);
  if (!used) return [];
  const listed: unknown = compose.allowed_envs;
  const allowed = (Array.isArray(listed) ? listed : []).filter((name) => typeof name === 'string');
  const own = compose.pre_launch_script;
  const script = typeof own === 'string' && own !== '' ? own : BUILT_IN.join(' ');
  const mentioned = new Set<string>(script.match(/\w+/g));
  const missing = [...used.keys()].filter(
    (name) => used.get(name) && !allowed.includes(name) && !mentioned.has(name),
  );
  const unused = allowed.filter(
    (name) => !used.has(name) && !name.startsWith('DSTACK_') && !mentioned.has(name),
  );
  return [
    ...missing.map((name) =>
      warning(
        'compose_file.allowed_envs',
        `The compose file uses ${name}, which is not allowed: it will be blank.`,
      ),
    ),
    ...unused.map((name) =>
      warning(
        `compose_file.allowed_envs.${allowed.indexOf(name)}`,
        `The compose file does not use ${name}.`,
      ),
    ),
  ];
}
