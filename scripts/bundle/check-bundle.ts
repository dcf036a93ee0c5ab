import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleServer } from './bundle-server';
import { Refusal } from '#scripts/serve/refusal';
import { packagesMissing } from './packages-missing';
import { tryServer } from './try-server';

interface Builds {
  root: string;
  /** The bundle, and the page as it was built a second time. */
  bundle: string;
  again: string;
}

/** Proves a bundle: the same twice, complete in what it says of others, and running where nothing is installed. */
export async function checkBundle({ root, bundle, again }: Builds): Promise<void> {
  requireSame(join(bundle, 'dist'), again);
  const server = `${again}-server`;
  await bundleServer(server);
  for (const name of readdirSync(server)) requireSame(join(bundle, name), join(server, name));
  rmSync(server, { recursive: true });
  const missing = packagesMissing(root, bundle);
  if (missing.length > 0) throw new Refusal(`Not said to be in the bundle: ${missing.join(', ')}`);

  // As the image has it: nothing but this, which nobody may write, run by nobody in particular.
  const home = mkdtempSync(join(tmpdir(), 'console-bundle-'));
  try {
    cpSync(bundle, home, { recursive: true });
    for (const file of filesBelow(home)) chmodSync(join(home, file), 0o444);
    chmodSync(home, 0o555);
    await tryServer(join(home, 'server.mjs'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  const bytes = filesBelow(bundle).map((file) => readFileSync(join(bundle, file)));
  const packed = bytes.reduce((sum, one) => sum + gzipSync(one).length, 0);
  console.log(
    `The bundle is the same twice, complete, and runs by itself: ${mebibytes(packed)} packed.`,
  );
  const node = gzipSync(readFileSync(process.execPath)).length;
  const image = packed + node + BASE;
  console.log(
    `The image of it would have ${mebibytes(image)}: with this Node, ${mebibytes(node)} packed, and ${mebibytes(BASE)} for Alpine and libstdc++, which are not here to be measured.`,
  );
  if (image > MOST_IN_IMAGE) throw new Refusal(`That is more than ${MOST_IN_IMAGE / 1e6} MB.`);
}

/** More than Alpine 3.22 and its libstdc++ have, packed. */
const BASE = 6 * 1024 * 1024;
const MOST_IN_IMAGE = 60_000_000;

const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

/** A file or a folder with all that is in it. */
function requireSame(one: string, other: string): void {
  const [first, second] = [hashes(one), hashes(other)];
  const differ = [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
  if (differ.length > 0)
    throw new Refusal(`Two builds differ in ${differ.map((path) => join(one, path)).join(', ')}`);
}

function hashes(place: string): Map<string, string> {
  return new Map(
    filesBelow(place).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(place, path)))
        .digest('hex'),
    ]),
  );
}

/** Without what a build remembers of itself. */
function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [''];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(place, join(entry.parentPath, entry.name)))
    .toSorted();
}
