import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { builtFile, type BuiltFile, type BuiltFiles } from './files';

/** Addresses of the page's own, in the HTML alone: scripts and styles find one another from where they lie. */
const OWN_ADDRESS = /(?<= (?:src|href)=")\/(?!\/)/g;

/** A page that was built for the root of an origin, for a path below it, as in '/console'. */
export const placePage = (html: string, base: string): string =>
  html.replaceAll(OWN_ADDRESS, `${base}/`);

const brotli = promisify(brotliCompress);

/** The built files for a console below `base`; the pages are packed again, as small as the build makes them. */
export async function placePages(files: BuiltFiles, base: string): Promise<BuiltFiles> {
  if (base === '') return files;
  const placed = [...files].map(async ([path, file]): Promise<[string, BuiltFile]> => {
    if (!path.endsWith('.html')) return [path, file];
    const body = Uint8Array.from(Buffer.from(placePage(Buffer.from(file.body).toString(), base)));
    return [path, builtFile('.html', body, Uint8Array.from(await brotli(body)))];
  });
  return new Map(await Promise.all(placed));
}
