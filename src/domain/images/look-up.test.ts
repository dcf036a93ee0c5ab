import { createRegistry } from '#sandbox/registry/registry';
import { makeBuild } from '#sandbox/registry/shelf';
import { registryAsker } from '@/domain/images/registry/ask-registry';
import { describe, expect, it } from 'vitest';
import { imageFindings } from './image-findings';
import { lookUpImage, nearestTag } from './look-up';
import { readPulledImage } from './reference';
import { KNOWN_REGISTRIES } from './registries';

const docker = { registry: 'docker.io', tags: ['1.0', 'latest'] };
const moved = { ...docker, repository: 'a/moved', before: ['1.0'] };
const shelf = [
  { ...docker, repository: 'library/web', tags: ['1.27', '1.27-alpine', 'latest'] },
  { ...docker, repository: 'a/arm', platforms: ['linux/arm64', 'linux/riscv64'] },
  { ...docker, repository: 'a/one', single: true, platforms: ['linux/amd64'] },
  { ...docker, repository: 'a/one-arm', single: true, platforms: ['linux/arm64'] },
  { ...docker, repository: 'a/big', compressedBytes: 9_000_000_000 },
  { ...docker, repository: 'a/lies', lies: true },
  { registry: 'ghcr.io', repository: 'a/private', tags: ['1.0'], isPrivate: true },
  moved,
];
const registry = createRegistry(shelf);
const ask = registryAsker(KNOWN_REGISTRIES, async (address, init) =>
  registry.fetch(new Request(address, init)),
);
const before = makeBuild(moved, 'docker.io/a/moved:1.0 before', 12).digest;
const now = makeBuild(moved, 'docker.io/a/moved:1.0').digest;
const NOWHERE = `sha256:${'0'.repeat(64)}`;

async function said(written: string, diskGb?: number): Promise<string[]> {
  const image = readPulledImage(written);
  if (!image) throw new Error(written);
  const look = await lookUpImage(ask, image);
  return imageFindings(written, image.registry, look, { diskGb }).map(
    ({ kind, severity, message }) => `${severity} ${kind}: ${message}`,
  );
}

describe('an image that is looked up', () => {
  it.each<[string, string[], number?]>([
    ['web:1.27', []],
    ['web', []],
    ['a/one:1.0', []],
    [
      'web:1.28',
      [
        'error gone: web:1.28 is not there: docker.io does not have it. The nearest tag there is 1.27.',
      ],
    ],
    [
      'web:1.27-alpnie',
      [
        'error gone: web:1.27-alpnie is not there: docker.io does not have it. The nearest tag there is 1.27-alpine.',
      ],
    ],
    [
      'nowhere/at-all:1',
      ['error gone: nowhere/at-all:1 is not there: docker.io does not have it.'],
    ],
    [
      'a/arm:1.0',
      [
        'error unfit: a/arm:1.0 has no build for linux/amd64 (it has linux/arm64, linux/riscv64). The machine ends it with “exec format error”.',
      ],
    ],
    [
      'a/one-arm',
      [
        'error unfit: a/one-arm has no build for linux/amd64 (it has linux/arm64). The machine ends it with “exec format error”.',
      ],
    ],
    [
      'a/big:1.0',
      [
        'warning too-big: a/big:1.0 is 9.0 GB packed, about 22.5 GB unpacked, and the disk has 20 GB.',
      ],
      20,
    ],
    ['a/big:1.0', [], 23],
    ['a/big:1.0', []],
    [
      'ghcr.io/a/private:1.0',
      [
        'hint unknown: ghcr.io/a/private:1.0 was not seen: ghcr.io wants a login, or does not have it; it was asked without one. Take the digest from a machine that is logged in.',
      ],
    ],
    [
      'registry.example.com/a:1',
      [
        'hint unknown: registry.example.com/a:1 was not seen: registry.example.com is not among the registries that are asked from here.',
      ],
    ],
    [`a/moved@${before}`, []],
    [
      `a/moved:1.0@${before}`,
      [
        'hint moved: a/moved:1.0 is another build since, 12 days newer. The pinned one is still there.',
      ],
    ],
    [
      `a/moved:9@${before}`,
      ['hint moved: The tag of a/moved:9 is gone; the pinned build is still there.'],
    ],
    [
      `a/moved@${NOWHERE}`,
      ['error gone: a/moved@sha256:000000000000… is not there: docker.io does not have it.'],
    ],
    [
      `a/moved:1.0@${NOWHERE}`,
      [
        `error gone: a/moved:1.0@sha256:000000000000… is not there: docker.io does not have it. a/moved:1.0 is ${now.slice(0, 19)}… now.`,
      ],
    ],
    [
      `a/moved:1.1@${NOWHERE}`,
      [
        'error gone: a/moved:1.1@sha256:000000000000… is not there: docker.io does not have it. The nearest tag there is 1.0.',
      ],
    ],
  ])('%s', async (written, findings, diskGb) => {
    expect(await said(written, diskGb)).toEqual(findings);
  });

  it('is not believed where its bytes are others', async () => {
    const [finding] = await said('a/lies:1.0');
    expect(finding).toMatch(
      /^error lies: docker.io answered for a\/lies:1.0 with bytes of another/,
    );
  });

  it('is stopped with its reason', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    const image = readPulledImage('web:1.27');
    await expect(image && lookUpImage(ask, image, stop)).rejects.toThrow('enough');
  });
});

describe('the tag that was meant', () => {
  it.each<[string, string[], string | undefined]>([
    ['1.28', ['1.27', '1.26'], '1.27'],
    ['3.12-slim-bookwrm', ['3.12-slim-bookworm', '3.12'], '3.12-slim-bookworm'],
    ['1.27.99', ['1.27', '1', 'latest'], '1.27'],
    ['2-nothing', ['2', '1'], '2'],
    ['16', ['1', 'latest'], 'latest'],
    ['banana', ['1', '2'], undefined],
    ['1', [], undefined],
  ])('%s of %j', (wanted, tags, tag) => {
    expect(nearestTag(wanted, tags)).toBe(tag);
  });
});
