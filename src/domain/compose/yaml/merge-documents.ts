import type { Complaint } from '@/domain/compose/compose-finding';
import type { MapEntry, MapNode, YamlNode } from './node';
import { isNull } from './node';

/** Several documents as Compose merges them: later ones win, lists are joined (compose-go override). */
export function mergeDocuments(
  roots: YamlNode[],
  problems: (Complaint & { rule: string })[],
  end: number,
): MapNode | undefined {
  const first = roots.find((root) => !isNull(root));
  if (!first) {
    problems.push({
      rule: 'compose-empty',
      from: 0,
      to: end,
      message: 'The compose file is empty.',
    });
    return undefined;
  }
  const odd = roots.find((root) => root.kind !== 'map');
  if (odd) {
    problems.push({
      rule: 'compose-shape',
      from: odd.from,
      to: odd.to,
      message:
        roots.length > 1
          ? 'Each document of a compose file must be a map of keys; this one is not.'
          : 'A compose file must be a map of keys, such as services.',
    });
    return undefined;
  }
  // Every root is a map now.
  return roots.reduce(merged) as MapNode;
}

function merged(a: YamlNode, b: YamlNode): YamlNode {
  if (a.kind === 'list' && b.kind === 'list' && b.tag !== '!override')
    return { ...b, items: [...a.items, ...b.items], size: a.size + b.size };
  if (a.kind !== 'map' || b.kind !== 'map' || b.tag === '!override') return b;
  const entries = new Map<string, MapEntry>(a.entries);
  for (const [name, entry] of b.entries) {
    const before = entries.get(name);
    entries.set(name, before ? { ...entry, value: merged(before.value, entry.value) } : entry);
  }
  return { ...b, entries, size: a.size + b.size };
}
