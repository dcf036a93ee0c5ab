import type { DeliveredPackage } from './delivered-packages.ts';

/** What a lock file says of each package, by its path there. */
export type Locked = Readonly<
  Record<string, { name?: string; version?: string; integrity?: string }>
>;

/** What is built, as its package.json says it. */
export interface Product {
  name: string;
  version: string;
  license: string;
}

/**
 * A bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). It holds neither a time nor a serial
 * number: the same parts give the same text.
 */
export function writeSbom(
  { name, version, license }: Product,
  packages: readonly DeliveredPackage[],
  locked: Locked,
): string {
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...named({ name, version, license }) } },
    components: packages.map((one) => ({
      type: 'library',
      ...named(one),
      ...hashes(one, locked),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function named({ name, version, license }: Product) {
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  const isExpression = / (AND|OR|WITH) /.test(license);
  const said = isExpression ? { expression: license } : { license: { id: license } };
  return { 'bom-ref': purl, name, version, licenses: [said], purl };
}

/** Of the archive that the package manager checks; the lock file may know the package by another name. */
function hashes({ name, version }: DeliveredPackage, locked: Locked) {
  const found = Object.entries(locked).find(
    ([path, entry]) =>
      (entry.name ?? path.replace(/^.*node_modules\//, '')) === name && entry.version === version,
  );
  const [, base64] = /^sha512-(\S+)/.exec(found?.[1].integrity ?? '') ?? [];
  if (base64 === undefined) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
}
