import { namesIn, type RequestAround } from '@/domain/compose/parsed-compose';

/** What a person can do about a row; the first four change lists of the request, the rest what this page keeps. */
export interface VariableAct {
  kind: 'allow' | 'disallow' | 'expect' | 'forget' | 'give' | 'remove' | 'leave';
  name: string;
  title: string;
}

interface Lists {
  allowed_envs: string[];
  env_keys: string[];
}

/**
 * The two lists of a request after some acts. What is there keeps its order, because the order is
 * measured; what is new comes last. A name that is no longer allowed is no longer expected either.
 */
export function applyVariableActs(
  { compose_file, env_keys }: Pick<RequestAround, 'compose_file' | 'env_keys'>,
  acts: readonly Pick<VariableAct, 'kind' | 'name'>[],
): Lists {
  const allowed = new Set(namesIn(compose_file.allowed_envs));
  const expected = new Set(namesIn(env_keys));
  for (const { kind, name } of acts) {
    if (kind === 'allow' || kind === 'expect') allowed.add(name);
    if (kind === 'expect') expected.add(name);
    if (kind === 'disallow') allowed.delete(name);
    if (kind === 'disallow' || kind === 'forget') expected.delete(name);
  }
  return { allowed_envs: [...allowed], env_keys: [...expected] };
}
