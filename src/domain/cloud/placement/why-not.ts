import type { Catalogue, CloudNode, Kms } from '@/domain/cloud/lookups';
import { isSameRegion, obstacles } from './obstacles';
import type { Wish } from './wish';

/** A wish, and what there is to choose from. */
export interface Market {
  wish: Wish;
  nodes: readonly CloudNode[];
  kms: readonly Kms[];
}

/** The nodes that nothing keeps from taking a request. */
export function fitting({ nodes, kms }: Omit<Market, 'wish'>, wish: Wish): CloudNode[] {
  return nodes.filter((node) => obstacles(node, wish, kms).length === 0);
}

/** Of those that have what is chosen, why none can take the rest. */
export function whyNot(
  { kms }: Market,
  wish: Wish,
  holders: readonly CloudNode[],
): string | undefined {
  const each = holders.map((node) => ({ node, found: obstacles(node, wish, kms) }));
  if (each.length === 0) return 'on no node';
  if (each.some(({ found }) => found.length === 0)) return undefined;
  const pinned = holders.length > 1 && wish.teepodId !== undefined;
  const nearest = each
    .filter(({ node }) => !pinned || node.teepod_id === wish.teepodId)
    .toSorted((a, b) => a.found.length - b.found.length)[0];
  if (!nearest) return `not on node ${wish.teepodId}`;
  const only = nearest.found.length === 1 && nearest.found[0]?.path === 'teepod_id';
  if (only && wish.teepodId !== undefined) return `not on node ${wish.teepodId}`;
  return `${nearest.node.name} ${sayings(nearest.found)}`;
}

/** Why a KMS of this family does not go with the other choices; undefined where it does, or nothing is known. */
export function familyWhyNot(wish: Wish, family: string, catalogue: Catalogue): string | undefined {
  const { nodes = [], kms = [] } = catalogue;
  const asked = { ...wish, kms: family };
  const pinned = nodes.filter(({ teepod_id }) => teepod_id === wish.teepodId);
  const { region } = wish;
  const near = nodes.filter(
    ({ region_identifier: home }) => region === undefined || isSameRegion(home, region),
  );
  const judged = pinned.length > 0 ? pinned : near;
  // What else is in the way is said elsewhere.
  const foundAt = (node: CloudNode) =>
    obstacles(node, asked, kms).filter(({ path }) => path === 'kms');
  const [first] = judged;
  if (!first || judged.some((node) => foundAt(node).length === 0)) return undefined;
  return `${first.name} ${sayings(foundAt(first))}`;
}

/** What the obstacles say, in one clause; undefined where there is none. */
export function sayings(found: readonly { says: string }[]): string | undefined {
  return found.length === 0 ? undefined : nameList(found.map(({ says }) => says));
}

/** "a", "a and b", "a, b and 3 more": each once. */
export function nameList(list: readonly string[], and = 'and'): string {
  const all = [...new Set(list)];
  const shown = all.slice(0, all.length > 4 ? 3 : 4);
  const rest = all.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} ${and} ${last}` : last;
}
