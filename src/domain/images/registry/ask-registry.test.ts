import { MOST_ANSWERED, type RegistryQuestion } from '@/domain/images/registry-answer';
import { KNOWN_REGISTRIES } from '@/domain/images/registries';
import { describe, expect, it } from 'vitest';
import { registryAsker, type Fetch } from './ask-registry';

const question: RegistryQuestion = {
  registry: 'docker.io',
  repository: 'library/nginx',
  kind: 'manifests',
  name: '1.27',
};

/** A registry that answers by host, and what it was asked. */
function rig(answers: Record<string, () => Response>) {
  const asked: { host: string; headers: [string, string][] }[] = [];
  const fetch: Fetch = async (address, init) => {
    asked.push({ host: address.host, headers: [...new Headers(init.headers)] });
    const answer = answers[address.host];
    if (!answer)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error(), { code: 'ENOTFOUND' }),
      });
    return answer();
  };
  const ask = registryAsker(KNOWN_REGISTRIES, fetch, { patienceMs: 40 });
  return { ask, asked };
}

const to = (location: string) =>
  new Response(null, { status: 307, headers: { Location: location } });
const challenge = (value: string) => () =>
  new Response(null, { status: 401, headers: { 'WWW-Authenticate': value } });
const endless = () =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    }),
  );
const silent = () => new Response(new ReadableStream({ start: () => undefined }));

describe('a registry', () => {
  it.each<[string, Record<string, () => Response>, object]>([
    ['has it', { 'registry-1.docker.io': () => new Response('{}') }, { kind: 'content' }],
    [
      'has nothing',
      { 'registry-1.docker.io': () => new Response('', { status: 404 }) },
      { reason: 'missing' },
    ],
    [
      'wants a name and a password',
      { 'registry-1.docker.io': challenge('Basic realm="https://auth.docker.io"') },
      { reason: 'login' },
    ],
    [
      'wants a token and gives none',
      {
        'registry-1.docker.io': challenge('Bearer realm="https://auth.docker.io/token"'),
        'auth.docker.io': () => new Response('', { status: 403 }),
      },
      { reason: 'login' },
    ],
    [
      'gives a token that is none',
      {
        'registry-1.docker.io': challenge('Bearer realm="https://auth.docker.io/token"'),
        'auth.docker.io': () => new Response('{"token":"a b"}'),
      },
      { reason: 'failed', detail: 'its token could not be read.' },
    ],
    [
      'sends for a token elsewhere',
      { 'registry-1.docker.io': challenge('Bearer realm="https://auth.example.com/token"') },
      {
        reason: 'failed',
        detail: 'it sends for a token to auth.example.com, which is not among its own hosts.',
      },
    ],
    [
      'sends on elsewhere',
      { 'registry-1.docker.io': () => to('http://169.254.169.254/latest/meta-data') },
      {
        reason: 'failed',
        detail: 'it sends on to 169.254.169.254, which is not among its own hosts.',
      },
    ],
    [
      'sends on and on',
      { 'registry-1.docker.io': () => to('/v2/x') },
      { reason: 'failed', detail: 'it sends on and on.' },
    ],
    [
      'has too many questions',
      {
        'registry-1.docker.io': () =>
          new Response('', { status: 429, headers: { 'Retry-After': '120' } }),
      },
      { reason: 'limited', retryAfter: 120 },
    ],
    [
      'has too many questions and says no more',
      { 'registry-1.docker.io': () => new Response('', { status: 429 }) },
      { reason: 'limited', retryAfter: undefined },
    ],
    [
      'never ends',
      { 'registry-1.docker.io': endless },
      { reason: 'failed', detail: `its answer is longer than ${MOST_ANSWERED} bytes.` },
    ],
    [
      'begins and says no more',
      { 'registry-1.docker.io': silent },
      { reason: 'failed', detail: 'no answer in 0.04 s.' },
    ],
    [
      'is broken',
      { 'registry-1.docker.io': () => new Response('<html>', { status: 503 }) },
      { reason: 'failed', detail: 'it answered with 503.' },
    ],
    ['is not there', {}, { reason: 'failed', detail: 'the connection failed (ENOTFOUND).' }],
  ])('%s', async (_, answers, expected) => {
    expect(await rig(answers).ask(question)).toMatchObject(expected);
  });

  it.each<[string, Partial<RegistryQuestion>]>([
    ['another registry', { registry: 'registry.example.com' }],
    ['a path for a repository', { repository: '../../_catalog' }],
    ['a question in a tag', { name: '1?x=y' }],
    ['a path for a digest', { kind: 'blobs', name: 'sha256:../..' }],
    ['a name for tags', { kind: 'tags', name: 'x' }],
  ])('is not asked for %s', async (_, odd) => {
    const { ask, asked } = rig({ 'registry-1.docker.io': () => new Response('{}') });
    expect(await ask({ ...question, ...odd })).toEqual({ kind: 'failure', reason: 'not-allowed' });
    expect(asked).toEqual([]);
  });

  it('gets its token, and the store that it sends to does not', async () => {
    let first = true;
    const { ask, asked } = rig({
      'registry-1.docker.io': () => {
        if (!first) return to('https://production.cloudflare.docker.com/blob');
        first = false;
        return challenge('Bearer realm="https://auth.docker.io/token",service="registry"')();
      },
      'auth.docker.io': () => new Response('{"token":"t0ken"}'),
      'production.cloudflare.docker.com': () => new Response('{}'),
    });
    expect(await ask(question)).toMatchObject({ kind: 'content' });
    expect(asked.map(({ host, headers }) => [host, new Map(headers).get('authorization')])).toEqual(
      [
        ['registry-1.docker.io', undefined],
        ['auth.docker.io', undefined],
        ['registry-1.docker.io', 'Bearer t0ken'],
        ['production.cloudflare.docker.com', undefined],
      ],
    );
    const names = new Set(asked.flatMap(({ headers }) => headers.map(([name]) => name)));
    expect([...names].toSorted()).toEqual(['accept', 'authorization']);
  });
});
