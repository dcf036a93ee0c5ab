import type { DeliveredPackage } from './delivered-packages.ts';

const LINE = '='.repeat(80);

/** Who made the parts that others made, and under which licence, whole texts included. */
export function writeNotices(packages: readonly DeliveredPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, texts }) =>
      `${LINE}\n${name} ${version} (${license})\n${LINE}\n\n${texts.join('\n\n').replaceAll('\r\n', '\n')}\n`,
  );
  const intro =
    'The Provision Console contains parts of these packages, under their own licences.\n';
  return [intro, ...parts].join('\n');
}
