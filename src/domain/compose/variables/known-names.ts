import type { ComposeContext } from '@/domain/compose/parsed-compose';

/** Set in the guest by the standard pre-launch script (dstack-examples prelaunch.sh). */
const BUILT_IN = ['DSTACK_APP_ID', 'DSTACK_GATEWAY_DOMAIN', 'DSTACK_APP_DOMAIN'];

/** Always there when Compose runs: its own, and those of any shell. */
const AMBIENT = new Set(['COMPOSE_PROJECT_NAME', 'PATH', 'PWD', 'HOME']);

/** Names that the guest's own scripts, Compose and Docker read, whatever the compose text says. */
export function isReadByGuest(name: string): boolean {
  return /^(?:DSTACK|COMPOSE|DOCKER)_/.test(name);
}

/**
 * Who sets a name in the guest without the request's variables: the standard script, a script of
 * the request's own that mentions it (what it does there is not known), or the shell; else undefined.
 */
export function setInGuest(
  context: ComposeContext,
): (name: string) => 'built-in' | 'script' | undefined {
  const own: unknown = context.request?.compose_file.pre_launch_script;
  const script = typeof own === 'string' && own !== '' ? own : undefined;
  const mentioned = new Set<string>(script?.match(/\w+/g));
  return (name) => {
    if (AMBIENT.has(name) || (script === undefined && BUILT_IN.includes(name))) return 'built-in';
    return mentioned.has(name) ? 'script' : undefined;
  };
}
