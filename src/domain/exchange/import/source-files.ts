import type { FileText } from './shell/follow-commands';
import type { ImportSource } from './imported';

/** Also without what a batch file puts before a file beside it. */
const plain = (path: string) => path.replaceAll('\\', '/').replace(/^(?:\.\/|%~dp0)+/, '');
const lastPart = (path: string) => plain(path).split('/').at(-1) ?? '';

/** The sources as files that one of them may name: by the whole path, else by the name alone. */
export function createSourceFiles(sources: readonly ImportSource[]) {
  const used = new Set<ImportSource>();
  const file: FileText = (path) => {
    const named = sources.filter(({ name }) => name !== '');
    const found =
      named.find(({ name }) => plain(name) === plain(path)) ??
      named.find(({ name }) => lastPart(name) === lastPart(path) && lastPart(path) !== '');
    if (found) used.add(found);
    return found?.text;
  };
  return { file, isUsed: (source: ImportSource) => used.has(source) };
}
