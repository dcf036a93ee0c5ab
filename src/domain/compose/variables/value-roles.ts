import {
  child,
  descend,
  entriesOf,
  itemsOf,
  itemsOrOne,
  textOf,
  type MapNode,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { isSecretName } from './secret-like';

/** What a value is for, as far as that says whose its dollar signs are. */
export type ValueRole =
  /** A command in the container; where a shell reads it, that has these variables. */
  | { kind: 'shell'; sets: ReadonlySet<string> }
  /** A file in a language of its own. */
  | { kind: 'content' }
  | { kind: 'secret' }
  | { kind: 'image' };

/** The values whose place says what they are for. */
export function valueRoles(root: MapNode): Map<YamlNode, ValueRole> {
  const roles = new Map<YamlNode, ValueRole>();
  for (const [, { value }] of entriesOf(child(root, 'configs')))
    for (const node of itemsOrOne(child(value, 'content'))) roles.set(node, { kind: 'content' });
  for (const [, { value }] of entriesOf(child(root, 'services'))) {
    const environment = child(value, 'environment');
    for (const [name, entry] of entriesOf(environment))
      if (isSecretName(name)) roles.set(entry.value, { kind: 'secret' });
    for (const item of itemsOf(environment))
      if (isSecretName(nameIn(item))) roles.set(item, { kind: 'secret' });
    const sets = new Set([
      ...entriesOf(environment).flatMap(([name, entry]) => (textOf(entry.value) ? [name] : [])),
      ...itemsOf(environment).flatMap((item) => (textOf(item)?.includes('=') ? nameIn(item) : [])),
    ]);
    for (const { nodes, isShell } of commands(value))
      for (const node of nodes)
        roles.set(node, { kind: 'shell', sets: isShell ? sets : new Set() });
    for (const node of itemsOrOne(child(value, 'image'))) roles.set(node, { kind: 'image' });
  }
  return roles;
}

const nameIn = (item: YamlNode) => textOf(item)?.split('=', 1)[0] ?? '';

/** The commands of a service, and whether a shell reads them: a program by itself knows no variables. */
function commands(service: YamlNode): { nodes: YamlNode[]; isShell: boolean }[] {
  const hooks = ['post_start', 'pre_start', 'pre_stop'].flatMap((key) =>
    itemsOf(child(service, key)).map((hook) => child(hook, 'command')),
  );
  const test = descend(service, 'healthcheck', 'test');
  const dockerfile = descend(service, 'build', 'dockerfile_inline');
  const all = [child(service, 'command'), child(service, 'entrypoint'), test, dockerfile];
  return [...all, ...hooks].map((node) => {
    const nodes = itemsOrOne(node);
    const start = nodes.slice(0, 4).map((one) => textOf(one)?.slice(0, 200) ?? '');
    const isShell =
      node === dockerfile ||
      (node === test && (node?.kind === 'scalar' || start[0] === 'CMD-SHELL')) ||
      /(?:^|[\s/])(?:ba|da|z|a)?sh(?:\s|$)/.test(start.join(' '));
    return { nodes, isShell };
  });
}
