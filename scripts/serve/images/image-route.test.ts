import { makeBuild } from '#sandbox/registry/shelf';
import { SANDBOX_IMAGES } from '#sandbox/registry/images';
import { describe, expect, it } from 'vitest';
import { createImages } from './image-route';

const app = createImages({ kind: 'sandbox', apiKey: 'phak_x' });
const asked = (query: string) => app.request(`/api/images?${query}`);
const nginx = 'registry=docker.io&repository=library/nginx';

describe('the page’s questions to registries', () => {
  it('are answered with bytes, and the digest that the registry claims', async () => {
    const answer = await asked(`${nginx}&kind=manifests&name=1.27`);
    const [image] = SANDBOX_IMAGES.filter(({ repository }) => repository === 'library/nginx');
    const digest = image && makeBuild(image, 'docker.io/library/nginx:1.27').digest;
    expect(answer.headers.get('X-Claimed-Digest')).toBe(digest);
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(await answer.json()).toMatchObject({ schemaVersion: 2 });
  });

  it.each([
    [`${nginx}&kind=manifests&name=9.99`, { reason: 'missing' }],
    ['registry=ghcr.io&repository=sandbox/private&kind=manifests&name=1.0', { reason: 'login' }],
    ['registry=registry.example.com&repository=a&kind=tags&name=', { reason: 'not-allowed' }],
    ['registry=docker.io&repository=../x&kind=tags&name=', { reason: 'not-allowed' }],
    [`${nginx}&kind=config&name=1.27`, { reason: 'not-allowed' }],
    [nginx, { reason: 'not-allowed' }],
    [
      `${nginx}&kind=manifests&name=sha256:${'0'.repeat(64)}`,
      {
        reason: 'failed',
        detail: 'the sandbox’s imitation answers in its place, and has only digests of its own.',
      },
    ],
  ])('%s', async (query, failure) => {
    expect(await (await asked(query)).json()).toEqual({ kind: 'failure', ...failure });
  });

  it.each([
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
  ])('are answered to a page that is %s: %s', async (site, isAnswered) => {
    const headers = { 'Sec-Fetch-Site': site };
    const answer = await app.request(`/api/images?${nginx}&kind=manifests&name=1.27`, { headers });
    expect(answer.headers.has('X-Claimed-Digest')).toBe(isAnswered);
  });

  it('are not answered where no registry may be asked', async () => {
    const none = createImages({ kind: 'sandbox', apiKey: 'phak_x', registries: [] });
    const answer = await none.request(`/api/images?${nginx}&kind=manifests&name=1.27`);
    expect(await answer.json()).toEqual({ kind: 'failure', reason: 'not-allowed' });
  });
});
