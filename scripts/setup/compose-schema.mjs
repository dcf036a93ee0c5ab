import { register } from 'node:module';

/**
 * Lets this process import the Compose schema as the build does, under its virtual name; call it
 * after `allowTypeScript`.
 */
export async function allowComposeSchema() {
  const { composeSchemaModule } = await import('../vite/compose-schema.ts');
  const name = 'virtual:compose-rules';
  const source = encodeURIComponent(composeSchemaModule(name));
  register('./named-modules.mjs', {
    parentURL: import.meta.url,
    data: { [name]: `data:text/javascript,${source}` },
  });
}
