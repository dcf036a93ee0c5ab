import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build, createServer, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { DRAWN_PART } from './drawn-parts.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const ROOT = '<div id="root" class="isolate"></div>';
/** The two that every page is written in: in sight with the first paint, they move nothing later. */
const FONTS = /-latin-wght-normal-[^/]*[.]woff2$/;
const CHARSET = /<meta charset=[^>]*>/;
const TITLE = /<title>.*<\/title>/;

/**
 * What the first paint needs besides the styles: the policy of the page, a small script that runs before it (`src/first-paint.ts`), and
 * each page as HTML (`src/prerender.tsx`). `pageConfig` is how the modules of the page are to be read, `policy` what a page carries of it.
 */
export function firstPaint(pageConfig: () => InlineConfig, policy: string): Plugin {
  let isBuild = false;
  let script = '';
  const files: string[] = [];
  return {
    name: 'first-paint',
    enforce: 'post',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (isBuild) script = await bundleScript(pageConfig());
    },
    transformIndexHtml(html) {
      // The policy holds for what stands after it, and HMR needs a looser one.
      const first = isBuild
        ? `<meta http-equiv="Content-Security-Policy" content="${policy}">
    <script src="/${scriptName(script)}"></script>`
        : '<script type="module" src="/src/first-paint.ts"></script>';
      if (!CHARSET.test(html)) throw new Error('index.html does not say its charset.');
      return html.replace(CHARSET, (charset) => `${charset}\n    ${first}`);
    },
    async generateBundle(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      this.emitFile({ type: 'asset', fileName: scriptName(script), source: script });
      const empty = fromRoot(String(index.source));
      if (!empty.includes(ROOT) || !TITLE.test(empty))
        this.error('index.html has no empty #root to build the pages into, or no title.');
      const fonts = Object.keys(bundle).filter((name) => FONTS.test(name));
      const links = fonts.map(
        (name) =>
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}">\n  `,
      );
      const part = Object.values(bundle).find(
        (chunk) =>
          chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.endsWith(DRAWN_PART.part)),
      );
      if (part === undefined) this.error(`${DRAWN_PART.part} is in no file of the build.`);
      const early = `<link rel="modulepreload" crossorigin href="/${part.fileName}">\n  `;
      for (const { file, title, root } of await runPrerender(pageConfig())) {
        const source = empty
          .replace(ROOT, () => ROOT.replace('></div>', () => `>${root}</div>`))
          .replace(TITLE, () => `<title>${title}</title>`)
          .replace(
            '</head>',
            (end) => [...links, file === DRAWN_PART.page ? early : ''].join('') + end,
          );
        if (file === index.fileName) index.source = source;
        else this.emitFile({ type: 'asset', fileName: file, source });
        files.push(file);
      }
    },
    /** Packed as small as they go, here where there is time: what every first visit waits for. */
    async writeBundle({ dir = '' }, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const named = String(index.source).matchAll(/"\/(assets\/[^"]+[.](?:js|css))"/g);
      const names = [...files, ...[...named].map(([, name = '']) => name)];
      await Promise.all(names.map((name) => packBeside(join(dir, name))));
    },
  };
}

const brotli = promisify(brotliCompress);

async function packBeside(file: string): Promise<void> {
  await writeFile(`${file}.br`, await brotli(await readFile(file)));
}

/** Vite's addresses are beside the page; a page is served at addresses of any depth. */
const fromRoot = (html: string) => html.replaceAll(/(?<= (?:src|href)=")\.\//g, '/');

const scriptName = (script: string) =>
  `assets/first-paint-${createHash('sha256').update(script).digest('base64url').slice(0, 8)}.js`;

/** The script that blocks the first paint, in one piece. */
async function bundleScript(config: InlineConfig): Promise<string> {
  const built = await build({
    ...config,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: here('src/first-paint.ts'), output: { format: 'iife' } },
    },
  });
  // One build, neither watched nor of several outputs.
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}

/** What `drawPages` of src/prerender.tsx answers with. */
interface DrawnPage {
  file: string;
  title: string;
  root: string;
}

/** Runs `src/prerender.tsx` here, with the page's own modules; what the page loads late comes as it is asked for. */
async function runPrerender(config: InlineConfig): Promise<DrawnPage[]> {
  const server = await createServer({
    ...config,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { drawPages } = await server.ssrLoadModule(here('src/prerender.tsx'));
    // Vite knows nothing of what the module exports.
    return await (drawPages as () => Promise<DrawnPage[]>)();
  } finally {
    await server.close();
  }
}
