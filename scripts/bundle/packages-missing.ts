import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICES, SBOM } from '#scripts/vite/delivered';

/** The packages that the code of a folder names in its imports, for more than their types. */
function namedIn(folder: string): Set<string> {
  const named = new Set<string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/(?<!\.d|\.test|\.table|-rig)\.(tsx?|css)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const imports = text.matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^;'"]*\sfrom\s)?['"]([^'"]+)['"]|^@import\s'([^']+)'/gm,
    );
    for (const [, module, style] of imports) {
      const name = /^(?:@[\w-]+\/)?[a-z][\w.-]*/.exec(module ?? style ?? '')?.[0];
      if (name !== undefined) named.add(name);
    }
  }
  return named;
}

/** What a bill of materials lists, and its notices have a chapter of; anything in one alone is told of as well. */
function saidIn(folder: string): { said: Set<string>; odd: string[] } {
  const { components } = JSON.parse(readFileSync(join(folder, SBOM), 'utf8')) as {
    components: { name: string; version: string }[];
  };
  const notices = readFileSync(join(folder, NOTICES), 'utf8');
  const odd = components.filter(({ name, version }) => !notices.includes(`\n${name} ${version} (`));
  return {
    said: new Set(components.map(({ name }) => name)),
    odd: odd.map(({ name }) => `${name} (no notice)`),
  };
}

/** Names of two: as the lock file has them, and as their makers do. */
const ALIASES: Record<string, string> = { 'noble-curves': '@noble/curves' };

/**
 * The packages that the page's code, or the server's, names, and that the bundle does not say to be in it: counted
 * from the sources, where the build counts what it has put into its files.
 */
export function packagesMissing(root: string, bundle: string): string[] {
  // What only tests need is installed by them alone, and cannot be in a build.
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const inPage = saidIn(join(bundle, 'dist'));
  const inServer = saidIn(bundle);
  const wanted = [
    ...[...namedIn(join(root, 'src'))].map((name) => [name, inPage.said] as const),
    ...['hono', '@hono/node-server', 'zod', 'yaml'].map((name) => [name, inServer.said] as const),
  ];
  const missing = wanted
    .filter(([name, said]) => name in dependencies && !said.has(ALIASES[name] ?? name))
    .map(([name]) => name);
  return [...missing, ...inPage.odd, ...inServer.odd];
}
