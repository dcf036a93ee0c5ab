import { readFileSync } from 'node:fs';

/** What the page names itself is what a first visit loads; lazy chunks and workers come later. */
const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const first = [...page.matchAll(/"\/(assets\/[^"]+[.](?:js|css))"/g)].map(
  ([, file]) => `dist/${file}`,
);

/** Budgets in bytes over the wire: brotli for the first load, which the build packs itself, gzip for the rest. */
const budget = (name, path, limit) => ({ name, path, limit, gzip: true });
const packed = (name, path, limit) => ({ name, path, limit, brotli: true });
const ofKind = (kind) => first.filter((file) => file.endsWith(kind));

export default [
  packed('the code of the first load', ofKind('.js'), '153.6 kB'),
  packed('its styles', ofKind('.css'), '8 kB'),
  packed('the form as HTML', 'dist/index.html', '12 kB'),
  budget('the editor', 'dist/assets/monaco-*.{js,css}', '950 kB'),
  budget('analysis.worker', 'dist/assets/analysis.worker-*.js', '110 kB'),
  budget('audit.worker', 'dist/assets/audit.worker-*.js', '175 kB'),
  budget('yaml.worker', 'dist/assets/yaml.worker-*.js', '200 kB'),
  budget('editor.worker', 'dist/assets/editor.worker-*.js', '100 kB'),
];
