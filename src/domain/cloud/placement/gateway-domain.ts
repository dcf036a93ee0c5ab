import type { Catalogue, Gateway } from '@/domain/cloud/lookups';
import { isOtherFamily, kmsNamed } from './kms-family';
import { obstacles } from './obstacles';
import { wishOf, type PlacementKeys } from './wish';

/** The keys of a request that decide behind which gateway its app will be. */
export interface GatewayChoice extends PlacementKeys {
  gateway_urls?: unknown;
  node_id?: unknown;
  kms_contract?: unknown;
  kms_contract_id?: unknown;
}

const DOMAIN = /^(?=.{1,253}$)(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z][a-z\d-]{0,62}$/i;

/**
 * The domain under which the gateway will serve the app, without the app id and port: known where all nodes that
 * can take the request have the same one for its KMS, as newer servers list them.
 */
export function gatewayDomain(request: GatewayChoice, catalogue: Catalogue): string | undefined {
  const { nodes, kms: list = [], gateways } = catalogue;
  if (!nodes || !gateways || isElsewhere(request)) return undefined;
  const wish = wishOf(request, catalogue);
  const possible =
    wish.kmsId === undefined
      ? list.filter((one) => !isOtherFamily(one, wish.kms))
      : [kmsNamed(list, wish.kmsId)];
  const contracts = new Set(possible.map((one) => one?.kms_contract_id ?? undefined));
  const isFor = ({ kms_contract_id: id }: Gateway) =>
    !id || contracts.has(undefined) || contracts.has(id);
  const open = new Map<Gateway['teepod_id'], Set<string>>();
  for (const one of gateways) {
    if (one.enabled === false || !isFor(one)) continue;
    const own = open.get(one.teepod_id) ?? new Set();
    open.set(one.teepod_id, own.add(one.domain_suffix ?? ''));
  }
  let domain: string | undefined;
  for (const node of nodes) {
    if (wish.teepodId !== undefined && node.teepod_id !== wish.teepodId) continue;
    if (obstacles(node, wish, list).length > 0) continue;
    const own = open.get(node.teepod_id);
    const [first] = own ?? [];
    if (own?.size !== 1 || (domain ?? first) !== first) return undefined;
    domain = first;
  }
  return domain && DOMAIN.test(domain) ? domain.toLowerCase() : undefined;
}

/** Gateways, a node or a contract that the look-up does not tell of. */
function isElsewhere({ gateway_urls: urls, ...keys }: GatewayChoice): boolean {
  const named = [keys.node_id, keys.kms_contract, keys.kms_contract_id];
  return (Array.isArray(urls) && urls.length > 0) || named.some((one) => (one ?? '') !== '');
}
