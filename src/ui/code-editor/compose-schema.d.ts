/** Made at build time by scripts/vite/compose-schema.ts. */
declare module 'virtual:compose-schema' {
  export const composeSchema: Record<string, unknown>;
}
