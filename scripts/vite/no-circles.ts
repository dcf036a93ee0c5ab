import type { Plugin } from 'vite';

/**
 * Refuses a build whose files import one another in a circle: one of them would run before what it needs,
 * and what is undefined then shows only where it is used.
 */
export function noCircles(): Plugin {
  return {
    name: 'no-circles',
    generateBundle(_, bundle) {
      const imports = new Map(
        Object.values(bundle).map((file) => [
          file.fileName,
          file.type === 'chunk' ? file.imports : [],
        ]),
      );
      const circle = findCircle(imports);
      if (circle) this.error(`Files of the build import one another: ${circle.join(' → ')}`);
    },
  };
}

/** The names along one circle, the first of them also last; undefined where there is none. */
export function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  function visit(name: string, path: readonly string[]): string[] | undefined {
    const start = path.indexOf(name);
    if (start >= 0) return [...path.slice(start), name];
    if (done.has(name)) return undefined;
    for (const next of imports.get(name) ?? []) {
      const circle = visit(next, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  }
  for (const name of imports.keys()) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return undefined;
}
