import { createServer } from 'node:http';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { ToolRefusal, root } from '../setup/entry.mjs';
import { runNpm } from '../setup/run.mjs';

const listed = join(root, 'scripts', 'bench');
/** Out of the way of whatever looks through the sources. */
const installed = join(root, '.cache', 'bench');
const require = createRequire(join(installed, 'package.json'));
const pack = promisify(brotliCompress);

/** Installs what the console is held against; nothing else in the project needs it. */
export async function ensurePeers() {
  const [now, then] = [listed, installed].map((folder) => read(join(folder, 'package-lock.json')));
  if (now === then && existsSync(join(installed, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing what the console is held against …');
  mkdirSync(installed, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(listed, name), join(installed, name));
  const flags = ['--ignore-scripts', '--no-engine-strict', '--no-audit', '--no-fund'];
  const code = await runNpm(['ci', ...flags], installed);
  if (code !== 0) throw new ToolRefusal(`npm ci failed (exit code ${code}); its message is above.`);
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** A module of what was installed. */
export const importPeer = (name) => import(pathToFileURL(require.resolve(name)).href);

/** The one endpoint, described from the schema that the project publishes. */
function describeEndpoint() {
  const file = join(root, 'public', 'schemas', 'provision-request.schema.json');
  const { $schema: _, $id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const operation = {
    summary: 'Provision a CVM',
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { 200: { description: 'What was prepared' } },
  };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Provision', version: '1' },
    paths: { '/api/v1/cvms/provision': { post: operation } },
  });
}

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>${head}</head><body>${body}</body></html>`;
const SWAGGER = page(
  '<link rel="stylesheet" href="/swagger.css">',
  // As the package's own index.html has it, with the endpoint unfolded.
  `<div id="ui"></div><script src="/swagger.js"></script><script src="/preset.js"></script><script>
    SwaggerUIBundle({
      url: '/openapi.json', dom_id: '#ui', docExpansion: 'full', tryItOutEnabled: true,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout',
    });
  </script>`,
);
const SCALAR = page(
  '',
  '<script id="api-reference" data-url="/openapi.json"></script><script src="/scalar.js"></script>',
);

/** Serves both peers as the console is served: brotli, loopback, in a process that does nothing else meanwhile. */
export async function servePeers() {
  const module = (name) => readFileSync(require.resolve(name));
  const scalar = join(installed, 'node_modules/@scalar/api-reference/dist/browser/standalone.js');
  const files = new Map();
  const add = async (path, type, body) => files.set(path, { type, body: await pack(body) });
  await Promise.all([
    add('/swagger', 'text/html', SWAGGER),
    add('/scalar', 'text/html', SCALAR),
    add('/openapi.json', 'application/json', describeEndpoint()),
    add('/swagger.css', 'text/css', module('swagger-ui-dist/swagger-ui.css')),
    add('/swagger.js', 'text/javascript', module('swagger-ui-dist/swagger-ui-bundle.js')),
    add('/preset.js', 'text/javascript', module('swagger-ui-dist/swagger-ui-standalone-preset.js')),
    add('/scalar.js', 'text/javascript', readFileSync(scalar)),
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br' });
    return response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address();
  return { url: `http://localhost:${port}`, stop: () => server.close() };
}
