import type { Context } from 'hono';
import { KMS_LIST, NODES, OS_IMAGES } from '#sandbox/catalogue/catalogue';
import type { CatalogueKms } from '#sandbox/catalogue/catalogue-types';
import { refuseText } from '#sandbox/http/refusal';

const CHAIN_NAMES = new Map([
  ['ethereum', 'Ethereum'],
  ['base', 'Base'],
]);

/**
 * `GET /kms/on-chain/{chain}`: the KMS contracts of a chain with the devices and images they allow
 * (OpenAPI OnChainKmsResponse; 400 for another chain). Without a chain to ask, everything that is
 * offered counts as allowed.
 */
export function onChainKms(c: Context): Response {
  const chain = (c.req.param('chain') ?? '').toLowerCase();
  const chain_name = CHAIN_NAMES.get(chain);
  const services = KMS_LIST.filter(({ family }) => family === chain);
  const chain_id = services[0]?.chain_id;
  if (chain_name === undefined || !chain_id) throw refuseText(400, `Unsupported chain '${chain}'`);
  const contracts = services.map((kms) => ({
    contract_address: kms.kms_contract_address,
    chain_id,
    chain_name,
    ...offers(kms),
  }));
  return c.json({ chain_name, chain_id, contracts });
}

function offers(kms: CatalogueKms): object {
  const nodes = NODES.filter((node) => node.kms.includes(kms.slug));
  const images = OS_IMAGES.filter(({ name }) => nodes.some((node) => node.images.includes(name)));
  return {
    devices: nodes.map(({ device_id, name }) => ({
      device_id,
      node_name: name,
      on_chain_allowed: true,
    })),
    os_images: images.map(({ name, version, os_image_hash }) => ({
      name,
      version,
      os_image_hash,
      on_chain_allowed: true,
    })),
  };
}
