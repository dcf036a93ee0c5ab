/** By their files' names, because the plain names stand for nothing in the YAML worker (vite.config.ts). */
declare module 'prettier/standalone.mjs' {
  export * from 'prettier/standalone';
}
declare module 'prettier/plugins/yaml.mjs' {
  export * from 'prettier/plugins/yaml';
}
