import { CORE_SCHEMA, defineScalarTag, loadAll, mapTag, mergeTag, seqTag } from 'js-yaml';
import { ENV_NAME } from '@/domain/limits';

/** Set in the guest by the standard pre-launch script (dstack-examples prelaunch.sh). */
export const BUILT_IN = ['DSTACK_APP_ID', 'DSTACK_GATEWAY_DOMAIN', 'DSTACK_APP_DOMAIN'];

/** Compose has tags of its own (!reset, !override): any tag is read as the plain node it marks. */
const ANY_TAG = ['!', 'tag:'].flatMap((tagName) => [
  defineScalarTag(tagName, {
    matchByTagPrefix: true,
    resolve: (source) => source,
    identify: () => false,
  }),
  { ...seqTag, tagName, matchByTagPrefix: true },
  { ...mapTag, tagName, matchByTagPrefix: true },
]);
const SCHEMA = CORE_SCHEMA.withTags(mergeTag, ANY_TAG);

/**
 * The variables a compose file takes from outside: interpolated in its values (`$V`, `${V:-…}` and
 * so on; comments and keys are not) or passed through by name; each with whether it is missed when
 * unset, which one with a default or an alternative is not. Undefined when the text is not YAML
 * that can be read, so that nothing is claimed about it.
 */
export function composeVariables(text: string): ReadonlyMap<string, boolean> | undefined {
  let documents: unknown[];
  try {
    documents = loadAll(text, { schema: SCHEMA, maxAliases: 10_000, maxDepth: 100 });
  } catch {
    return undefined;
  }
  const names = new Map<string, boolean>();
  // Aliases share one value, so visiting each once bounds the walk.
  const seen = new Set<unknown>();
  const queue: unknown[] = [...documents];
  while (queue.length > 0) {
    const node = queue.pop();
    if (seen.has(node)) continue;
    seen.add(node);
    if (typeof node === 'string') collect(node, names);
    for (const member of members(node)) queue.push(member);
  }
  for (const name of documents.flatMap(passedThrough)) names.set(name, true);
  return names;
}

/** Names given without a value: `environment: [NAME]`, or `environment: NAME` of a secret or config. */
function passedThrough(document: unknown): string[] {
  const environments = new Set(
    members(child(document, 'services')).map((s) => child(s, 'environment')),
  );
  const valueless = [...environments].flatMap((environment) =>
    Array.isArray(environment)
      ? environment
      : Object.entries(environment ?? {}).flatMap(([name, value]) =>
          value === null ? [name] : [],
        ),
  );
  const files = ['secrets', 'configs'].flatMap((kind) => members(child(document, kind)));
  return [...valueless, ...files.map((file) => child(file, 'environment'))].filter(
    (name): name is string => typeof name === 'string' && ENV_NAME.test(name),
  );
}

function members(node: unknown): unknown[] {
  return typeof node === 'object' && node !== null ? Object.values(node) : [];
}

function child(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  return (node as Record<string, unknown>)[key];
}

/** A hand scanner, because a regex over hostile text can take quadratic time. */
function collect(text: string, names: Map<string, boolean>): void {
  for (let i = text.indexOf('$'); i >= 0 && i < text.length - 1; i = text.indexOf('$', i + 1)) {
    if (text[i + 1] === '$') {
      i += 1;
      continue;
    }
    const braced = text[i + 1] === '{';
    const start = braced ? i + 2 : i + 1;
    let end = start;
    while (end < text.length && /\w/.test(text[end] ?? '')) end += 1;
    const name = text.slice(start, end);
    if (!/^[A-Za-z_]/.test(name)) continue;
    const hasFallback = braced && /^:?[-+]/.test(text.slice(end, end + 2));
    names.set(name, names.get(name) === true || !hasFallback);
  }
}
