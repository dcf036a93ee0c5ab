import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { writeNotices } from './delivered-notices.ts';
import { packagesOf } from './delivered-packages.ts';
import { writeSbom, type Locked, type Product } from './delivered-sbom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What goes along with whatever is built: the notices, and the bill of materials. */
export const NOTICES = 'notices.txt';
export const SBOM = 'sbom.cdx.json';

/**
 * Writes down which packages of others are in what is built, with the texts of their licences. `watch` goes into
 * every build that has a part in it, such as those of workers; `write` into the one that comes last.
 */
export function delivered(): { watch: () => Plugin; write: () => Plugin } {
  const ids = new Set<string>();
  function note(this: Rolldown.PluginContext, bundle: Rolldown.OutputBundle): void {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(file.modules))
        if (renderedLength > 0) ids.add(id);
    }
    // Styles and fonts leave no code behind.
    for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) ids.add(id);
  }
  return {
    watch: () => ({
      name: 'delivered',
      generateBundle(_, bundle) {
        note.call(this, bundle);
      },
    }),
    write: () => ({
      name: 'delivered-here',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          note.call(this, bundle);
          const packages = packagesOf(ids, root);
          const read = (name: string): unknown =>
            JSON.parse(readFileSync(`${root}/${name}`, 'utf8'));
          // Files of this checkout, in the form that npm gives them.
          const product = read('package.json') as Product;
          const { packages: locked } = read('package-lock.json') as { packages: Locked };
          this.emitFile({ type: 'asset', fileName: NOTICES, source: writeNotices(packages) });
          this.emitFile({
            type: 'asset',
            fileName: SBOM,
            source: writeSbom(product, packages, locked),
          });
        },
      },
    }),
  };
}
