import { cpSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleServer } from './bundle-server';

/**
 * Puts together in a folder what runs without anything installed: the built page in `dist`, `server.mjs`, the licence,
 * and for each of the two its notices and bill of materials.
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await bundleServer(fresh);
  cpSync(join(root, 'dist'), join(fresh, 'dist'), {
    recursive: true,
    // What a build remembers of itself is not handed out.
    filter: (path) => !basename(path).startsWith('.'),
  });
  cpSync(join(root, 'LICENSE'), join(fresh, 'LICENSE'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}
