import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';

/** Set in the guest by the standard pre-launch script (dstack-examples prelaunch.sh). */
export const BUILT_IN = ['DSTACK_APP_ID', 'DSTACK_GATEWAY_DOMAIN', 'DSTACK_APP_DOMAIN'];

/**
 * Names of the variables a compose file interpolates (`$V`, `${V}`, `${V:-…}` and so on), in the
 * values of its YAML: comments and keys are not interpolated by Compose. Undefined when the text
 * is not YAML that can be read, so that nothing is claimed about it.
 */
export function composeVariables(text: string): ReadonlySet<string> | undefined {
  let root: unknown;
  try {
    root = load(text, { schema: CORE_SCHEMA.withTags(mergeTag), maxAliases: 10_000, maxDepth: 100 });
  } catch {
    return undefined;
  }
  const names = new Set<string>();
  const seen = new Set<object>();
  const queue: unknown[] = [root];
  for (let node = queue.pop(); node !== undefined || queue.length > 0; node = queue.pop()) {
    if (typeof node === 'string') collect(node, names);
    // Aliases share one object, so visiting each once bounds the walk.
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    for (const child of Object.values(node)) queue.push(child);
  }
  return names;
}

/** A hand scanner, because a regex over hostile text can take quadratic time. */
function collect(text: string, names: Set<string>): void {
  for (let i = text.indexOf('$'); i >= 0 && i < text.length - 1; i = text.indexOf('$', i + 1)) {
    if (text[i + 1] === '$') {
      i += 1;
      continue;
    }
    const start = text[i + 1] === '{' ? i + 2 : i + 1;
    let end = start;
    while (end < text.length && /\w/.test(text[end] ?? '')) end += 1;
    const name = text.slice(start, end);
    if (/^[A-Za-z_]/.test(name)) names.add(name);
  }
}
