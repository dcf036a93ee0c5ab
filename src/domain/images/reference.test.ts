import { describe, expect, it } from 'vitest';
import { familiarName, readPulledImage } from './reference';

const HEX = 'a'.repeat(64);
const label = 'b'.repeat(63);

describe('a name of an image', () => {
  it.each([
    ['nginx', 'docker.io', 'library/nginx', 'latest', undefined],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', undefined],
    ['index.docker.io/a/b', 'docker.io', 'a/b', 'latest', undefined],
    ['docker.io/nginx:1', 'docker.io', 'library/nginx', '1', undefined],
    [`nginx@sha256:${HEX}`, 'docker.io', 'library/nginx', undefined, `sha256:${HEX}`],
    [`nginx:1.27@sha256:${HEX}`, 'docker.io', 'library/nginx', '1.27', `sha256:${HEX}`],
    ['ghcr.io/a/b/c:v1', 'ghcr.io', 'a/b/c', 'v1', undefined],
    ['localhost:5000/a', 'localhost:5000', 'a', 'latest', undefined],
    ['GHCR.IO/a/b', 'ghcr.io', 'a/b', 'latest', undefined],
    [`x:${'t'.repeat(128)}`, 'docker.io', 'library/x', 't'.repeat(128), undefined],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(readPulledImage(text)).toEqual({ registry, repository, tag, digest });
  });

  it.each([
    '',
    'Nginx',
    'a b',
    '../etc',
    'a/../b',
    'a//b',
    'https://ghcr.io/a/b',
    'nginx:',
    `x:${'t'.repeat(129)}`,
    `nginx@sha256:${HEX}0`,
    `nginx@sha512:${HEX}${HEX}`,
    'user@host/a',
    'ghcr.io:99999x/a',
    'a?x=y',
    'ghcr.io/a%2fb',
    `ghcr.io/${`${label}/`.repeat(4)}a`,
  ])('refuses %j', (text) => {
    expect(readPulledImage(text)).toBeUndefined();
  });

  it.each([
    ['library/nginx', 'docker.io', 'nginx'],
    ['traefik/whoami', 'docker.io', 'traefik/whoami'],
    ['a/b', 'ghcr.io', 'ghcr.io/a/b'],
  ])('%s of %s is written %s', (repository, registry, written) => {
    expect(familiarName({ registry, repository, tag: 'x', digest: undefined })).toBe(written);
  });
});
