import type { Shelved } from './shelf';

/**
 * The images of the imitation registry. Their digests are its own: none is that of a real image, and
 * the page says so wherever the sandbox is the target.
 */
export const SANDBOX_IMAGES: readonly Shelved[] = [
  {
    registry: 'docker.io',
    repository: 'library/nginx',
    tags: ['1.27', '1.27-alpine', '1.28', 'alpine', 'latest'],
  },
  {
    registry: 'docker.io',
    repository: 'library/redis',
    tags: ['7', '7-alpine', '8', 'latest'],
    before: ['7-alpine'],
  },
  {
    registry: 'docker.io',
    repository: 'library/postgres',
    tags: ['16', '17', '17-alpine', 'latest'],
    compressedBytes: 160_000_000,
  },
  {
    registry: 'docker.io',
    repository: 'library/python',
    tags: ['3.12-slim', '3.13-slim', 'latest'],
  },
  {
    registry: 'docker.io',
    repository: 'library/alpine',
    tags: ['3.20', '3.21', '3.22', 'latest'],
    compressedBytes: 3_500_000,
  },
  {
    registry: 'docker.io',
    repository: 'library/busybox',
    tags: ['1.36', '1.37', 'latest'],
    single: true,
    platforms: ['linux/amd64'],
  },
  { registry: 'docker.io', repository: 'traefik/whoami', tags: ['v1.10', 'v1.11', 'latest'] },
  {
    registry: 'docker.io',
    repository: 'ollama/ollama',
    tags: ['0.12.0', 'latest'],
    compressedBytes: 1_900_000_000,
  },
  {
    registry: 'docker.io',
    repository: 'vllm/vllm-openai',
    tags: ['v0.11.0', 'latest'],
    compressedBytes: 9_800_000_000,
  },
  {
    registry: 'docker.io',
    repository: 'sandbox/arm-only',
    tags: ['1.0', 'latest'],
    platforms: ['linux/arm64'],
  },
  { registry: 'docker.io', repository: 'sandbox/moved', tags: ['1.0', 'latest'], before: ['1.0'] },
  { registry: 'docker.io', repository: 'sandbox/lies', tags: ['1.0', 'latest'], lies: true },
  { registry: 'ghcr.io', repository: 'sandbox/private', tags: ['1.0'], isPrivate: true },
  { registry: 'ghcr.io', repository: 'sandbox/public', tags: ['1.0', 'latest'] },
];
