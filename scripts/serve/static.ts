import { extname } from 'node:path';
import { PAGE_FILES, readAddress } from '@/text/addresses';
import type { Context, Handler } from 'hono';
import type { BuiltFile, BuiltFiles, Encoding } from './files';

/**
 * The built pages and their files. At an address that no page has a page comes too, with status 404: it says
 * so, and leads on.
 */
export function staticFiles(files: BuiltFiles): Handler {
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      return c.text('Method not allowed', 405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' });
    }
    const path = decoded(c.req.path);
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file) return answer(c, file, path);
    const { page } = readAddress(path);
    const built = files.get(`/${PAGE_FILES[page]}`);
    // A missing chunk must fail as itself: the page in its place would be a puzzling MIME error.
    if (!built || path.startsWith('/assets/') || extname(path) !== '' || path.includes('/.')) {
      return c.text('Not found', 404, { 'Cache-Control': 'no-store' });
    }
    if (page === 'nowhere') c.status(404);
    return answer(c, built, `/${PAGE_FILES[page]}`);
  };
}

async function answer(c: Context, file: BuiltFile, path: string): Promise<Response> {
  const encoding = file.encoded ? preferredEncoding(c.req.header('accept-encoding')) : undefined;
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  c.header('Cache-Control', cacheControl(path));
  c.header('ETag', etag);
  if (file.encoded) c.header('Vary', 'Accept-Encoding');
  const known = (c.req.header('if-none-match') ?? '').split(/\s*,\s*/);
  if (known.includes(etag) || known.includes(`W/${etag}`)) return c.body(null, 304);
  const body = encoding && file.encoded ? await file.encoded(encoding) : file.body;
  if (encoding) c.header('Content-Encoding', encoding);
  c.header('Content-Type', file.type);
  c.header('Content-Length', String(body.length));
  return c.req.method === 'HEAD' ? c.body(null) : c.body(body);
}

/** Names under /assets carry a hash of their content; the page names them, so it must never be stale. */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/' || path.endsWith('.html') ? 'no-store' : 'no-cache';
}

function preferredEncoding(header = ''): Encoding | undefined {
  const offers = header.split(',').map((offer) => offer.trim().toLowerCase());
  const isOffered = (name: string) =>
    offers.some(
      (offer) => offer === name || (offer.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(offer)),
    );
  return (['br', 'gzip'] as const).find(isOffered);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
