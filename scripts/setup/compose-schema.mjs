import * as module from 'node:module';
import { initialize, resolve } from './named-modules.mjs';

/**
 * Lets this process import the Compose schema as the build does, under its virtual name; call it
 * after `allowTypeScript`.
 */
export async function allowComposeSchema() {
  const { composeSchemaModule } = await import('../vite/compose-schema.ts');
  const name = 'virtual:compose-rules';
  const source = encodeURIComponent(composeSchemaModule(name));
  const data = { [name]: `data:text/javascript,${source}` };
  // Node 20 has the older way alone, and Node 26 warns of it.
  if (module.registerHooks) {
    initialize(data);
    module.registerHooks({ resolve });
  } else module.register('./named-modules.mjs', { parentURL: import.meta.url, data });
}
