/** The reduced Compose schema: scripts/vite/compose-schema.ts. */
declare module 'virtual:compose-rules' {
  import type { SchemaNode } from '@/domain/compose/schema/check-schema';

  export const composeSchema: SchemaNode;
}
