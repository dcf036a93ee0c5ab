import { describe, expect, it } from 'vitest';
import { readImageConfig, readManifest, readTags } from './manifest';

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const digest = `sha256:${'1f'.repeat(32)}`;
const one = (os: unknown, architecture: unknown) => ({ digest, platform: { os, architecture } });
const odd = (detail: string) => ({ kind: 'odd', detail });
const NONE = odd('its answer is no manifest.');

describe('the bytes of a manifest', () => {
  it.each<[string, unknown, object]>([
    ['an index', { manifests: [one('linux', 'amd64')] }, { kind: 'index' }],
    [
      'an index with a statement about its builds',
      { manifests: [one('linux', 'amd64'), one('unknown', 'unknown')] },
      { kind: 'index', builds: [{ platform: 'linux/amd64', digest }] },
    ],
    [
      'an index of no platforms',
      { manifests: [{ digest }, one(1, 2)] },
      { kind: 'index', builds: [] },
    ],
    [
      'one build',
      {
        config: { digest },
        layers: [
          { digest, size: 2 },
          { digest, size: 3 },
        ],
      },
      { kind: 'image', config: digest, compressedBytes: 5 },
    ],
    [
      'a layer of a negative size',
      { config: { digest }, layers: [{ digest, size: -9 }] },
      { compressedBytes: 0 },
    ],
    [
      'schema 1',
      { schemaVersion: 1, fsLayers: [] },
      odd('it answers in a form that Docker takes no more (schema 1).'),
    ],
    ['a page', '<html><body>Log in</body></html>', NONE],
    ['nothing', '', NONE],
    ['a number', '1', NONE],
    ['no UTF-8', '\ud800', NONE],
    ['deeply nested', '['.repeat(100_000), NONE],
    ['a digest that is a path', { manifests: [{ digest: 'sha256:../..', platform: {} }] }, NONE],
    [
      'more builds than anybody makes',
      { manifests: Array.from({ length: 1001 }, () => one('a', 'b')) },
      NONE,
    ],
  ])('%s', (_, value, expected) => {
    expect(readManifest(bytes(value))).toMatchObject(expected);
  });

  it.each<[string, unknown, object | undefined]>([
    [
      'a configuration',
      { os: 'linux', architecture: 'amd64', created: 'x' },
      { platform: 'linux/amd64', created: 'x' },
    ],
    [
      'one without a date',
      { os: 'linux', architecture: 'arm64', created: 5 },
      { platform: 'linux/arm64' },
    ],
    ['one without a platform', { os: 'linux' }, undefined],
    ['a page', '<html>', undefined],
  ])('%s', (_, value, expected) => {
    const read = readImageConfig(bytes(value));
    if (expected) expect(read).toMatchObject(expected);
    else expect(read).toBeUndefined();
  });

  it.each([
    [{ tags: ['1', 'latest'] }, ['1', 'latest']],
    [{ tags: null }, []],
    ['<html>', []],
  ])('the tags in %j are %j', (value, tags) => {
    expect(readTags(bytes(value))).toEqual(tags);
  });
});
