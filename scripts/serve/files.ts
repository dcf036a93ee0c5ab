import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Packed already: compressing them again costs time and wins nothing. */
const packedTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/** What the build writes beside a file that the first load needs. */
const PACKED = '.br';

export type Encoding = 'br' | 'gzip';

export interface BuiltFile {
  readonly type: string;
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Absent where compressing is not worth it; made once, on the first request for it. */
  readonly encoded?: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
}

/** URL path → file. A look-up in a table cannot be led out of the folder. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** All of dist in memory (some MiB): a rebuild beside a running server then cannot mix two builds. */
export async function loadFiles(folder: string): Promise<BuiltFiles> {
  const files = new Map<string, BuiltFile>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith(PACKED)) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const packed = existsSync(path + PACKED) ? await readBytes(path + PACKED) : undefined;
    files.set(url, builtFile(extname(entry.name), await readBytes(path), packed));
  }
  return files;
}

const readBytes = async (path: string) => Uint8Array.from(await readFile(path));

/** `packed` is the body as the build compressed it, with more time than a request has. */
export function builtFile(
  extension: string,
  body: Uint8Array<ArrayBuffer>,
  packed?: Uint8Array<ArrayBuffer>,
): BuiltFile {
  const textType = textTypes[extension];
  const type = textType ?? packedTypes[extension] ?? 'application/octet-stream';
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  if (textType === undefined || body.length < 1024) return { type, etag, body };
  const encoded = once(async (encoding: Encoding) =>
    encoding === 'br' && packed ? packed : compress(body, encoding),
  );
  return { type, etag, body, encoded };
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Brotli 5: within a tenth of level 11's size for a fiftieth of its time. */
async function compress(body: Uint8Array<ArrayBuffer>, encoding: Encoding) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const packed = encoding === 'br' ? await brotli(body, { params }) : await gz(body, { level: 6 });
  return Uint8Array.from(packed);
}
