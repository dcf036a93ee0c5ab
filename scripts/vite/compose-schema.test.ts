import { describe, expect, it } from 'vitest';
import { patchComposeSchema, readPublishedSchema, type ComposeSchema } from './compose-schema';

const published = readPublishedSchema();
const patched = patchComposeSchema(published);
const serviceKeys = (schema: ComposeSchema) => schema.definitions.service.properties;
const watchKeys = (schema: ComposeSchema) =>
  schema.definitions.development.properties.watch.items.properties;

describe('the schema dclint publishes', () => {
  // When one of these fails, dclint has caught up: take the matching part out of the patch.
  it('still has the $schema that no validator knows', () => {
    expect(published.$schema).toBe('https://json-schema.org/draft-07/schema');
  });

  it('still lacks pre_start and initial_sync', () => {
    expect(serviceKeys(published)).not.toHaveProperty('pre_start');
    expect(watchKeys(published)).not.toHaveProperty('initial_sync');
  });
});

describe('the patched schema', () => {
  it('names draft 07 as validators know it', () => {
    expect(patched.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('knows pre_start, with the keys of the other hooks and its own, none required', () => {
    const hook = serviceKeys(patched).pre_start;
    expect(hook).toHaveProperty('items.properties.command');
    expect(hook).toHaveProperty('items.properties.image');
    expect(hook).not.toHaveProperty('items.required');
  });

  it('changes nothing else', () => {
    const restored = structuredClone(patched);
    restored.$schema = published.$schema;
    delete serviceKeys(restored).pre_start;
    delete watchKeys(restored).initial_sync;
    expect(restored).toEqual(published);
  });

  it('leaves keys alone that a newer copy brings', () => {
    const newer = structuredClone(published);
    serviceKeys(newer).pre_start = 'theirs';
    watchKeys(newer).initial_sync = 'theirs';
    expect(serviceKeys(patchComposeSchema(newer)).pre_start).toBe('theirs');
    expect(watchKeys(patchComposeSchema(newer)).initial_sync).toBe('theirs');
  });

  it('points at nothing outside itself', () => {
    const pointers = JSON.stringify(patched).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((pointer) => !pointer.startsWith('"$ref":"#/definitions/'))).toEqual([]);
  });
});
