import { readFileSync } from 'node:fs';
import { imageFindings } from '@/domain/images/image-findings';
import { lookUpImage } from '@/domain/images/look-up';
import { readPulledImage } from '@/domain/images/reference';
import { registryAsker } from '@/domain/images/registry/ask-registry';
import { KNOWN_REGISTRIES } from '@/domain/images/registries';
import { expect, it } from 'vitest';
import { createRegistry } from './registry';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const registry = createRegistry();
const ask = registryAsker(KNOWN_REGISTRIES, async (address, init) =>
  registry.fetch(new Request(address, init)),
);

it.each([
  [/^\| `(docker\.io\/sandbox\/moved:1\.0@sha256:[0-9a-f]{64})`/m, 'moved'],
  [/^\| `(docker\.io\/sandbox\/arm-only:1\.0)`/m, 'unfit'],
  [/^\| `(docker\.io\/sandbox\/lies:1\.0)`/m, 'lies'],
  [/^\| `(ghcr\.io\/sandbox\/private:1\.0)`/m, 'unknown'],
  [/^\| `(nginx:9\.99)`/m, 'gone'],
])('what the list of images says of %s can be seen: %s', async (row, kind) => {
  const name = row.exec(README)?.[1] ?? '';
  const image = readPulledImage(name);
  const findings = image ? imageFindings(name, image.registry, await lookUpImage(ask, image)) : [];
  expect(findings.map((finding) => finding.kind)).toEqual([kind]);
});
