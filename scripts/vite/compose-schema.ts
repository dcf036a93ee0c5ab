import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

type Keys = Record<string, unknown>;

/** The parts of the Compose schema that the patch looks at. */
export interface ComposeSchema {
  $schema: string;
  definitions: {
    service: { properties: Keys };
    service_hook: { properties: Keys };
    development: { properties: { watch: { items: { properties: Keys } } } };
    [name: string]: unknown;
  };
  [key: string]: unknown;
}

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

const require = createRequire(import.meta.url);

/** Found beside dclint's manifest: its exports map does not list the file. */
const schemaFile = join(
  dirname(require.resolve('dclint/package.json')),
  'schemas/compose.schema.json',
);

export function readPublishedSchema(): ComposeSchema {
  return JSON.parse(readFileSync(schemaFile, 'utf8')) as ComposeSchema;
}

/** Mends what the published schema has wrong, and adds the keys Compose accepts that it does not know yet. */
export function patchComposeSchema(published: ComposeSchema): ComposeSchema {
  const schema = structuredClone(published);
  const { definitions } = schema;
  // Published as "https" and without "#", an address that no validator knows.
  schema.$schema = DRAFT_07;
  definitions.service.properties.pre_start ??= {
    type: 'array',
    items: preStartHook(definitions.service_hook.properties),
    description:
      'Commands or containers to run before the container starts. If any fails, the service does not start.',
  };
  definitions.development.properties.watch.items.properties.initial_sync ??= {
    type: ['boolean', 'string'],
    description: 'Whether to synchronise the files once before watching them.',
  };
  return schema;
}

/** Open to other keys: one that this copy does not know must not become a false alarm. */
function preStartHook(hookKeys: Keys): Keys {
  return {
    type: 'object',
    properties: {
      ...hookKeys,
      image: { type: 'string', description: "Image to run. Default: the service's own image." },
      per_replica: {
        type: ['boolean', 'string'],
        description: 'Whether to run once for each replica rather than once for the service.',
      },
    },
  };
}

/** What only people read, and lists whose repeated entries Compose folds together before it checks. */
const UNCHECKED = new Set(
  'description title default deprecated $id $schema uniqueItems'.split(' '),
);
const NAMES = new Set(['properties', 'patternProperties', 'definitions']);

/** The patched schema less what no check needs: a third of its text. */
function reduceComposeSchema(node: unknown, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((item) => reduceComposeSchema(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isNames || !UNCHECKED.has(key))
      .map(([key, value]) => [key, reduceComposeSchema(value, !isNames && NAMES.has(key))]),
  );
}

/** The Compose schema as modules: whole for the code editor, reduced for the checks. */
const MODULES: Record<string, () => unknown> = {
  'virtual:compose-schema': () => patchComposeSchema(readPublishedSchema()),
  'virtual:compose-rules': () => reduceComposeSchema(patchComposeSchema(readPublishedSchema())),
};

/** The text of one of the modules, or undefined where the name is none of them. */
export function composeSchemaModule(name: string): string | undefined {
  const make = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  return make && `export const composeSchema = ${JSON.stringify(make())};`;
}

/** Gives the code editor and the checks the Compose schema, read from dclint at build time. */
export function composeSchema(): Plugin {
  return {
    name: 'compose-schema',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load(id) {
      const text = id.startsWith('\0') ? composeSchemaModule(id.slice(1)) : undefined;
      if (text !== undefined) this.addWatchFile(schemaFile);
      return text;
    },
  };
}
