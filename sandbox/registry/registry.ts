import { Hono } from 'hono';
import { KNOWN_REGISTRIES } from '@/domain/images/registries';
import { SANDBOX_IMAGES } from './images';
import { makeBuild, type Documents, type Shelved } from './shelf';

/** A repository with what its tags have, and all of its documents. */
interface Repository {
  image: Shelved;
  tags: Map<string, string>;
  documents: Documents;
}

const TOKEN = 'token-of-the-imitation';

/**
 * The imitation of all registries at once: the OCI distribution API for reading, with anonymous
 * tokens. Answers for the addresses of the real ones, so that it can stand in for `fetch`.
 */
export function createRegistry(images: readonly Shelved[] = SANDBOX_IMAGES): Hono {
  const repositories = new Map(images.map((image) => [keyOf(image), stocked(image)]));
  const app = new Hono();
  app.get('/token', (c) => {
    const [, repository = ''] = (c.req.query('scope') ?? '').split(':');
    const wanted = [...repositories.values()].find(({ image }) => image.repository === repository);
    if (wanted?.image.isPrivate) return c.json({ errors: [{ code: 'DENIED' }] }, 403);
    return c.json({ token: TOKEN });
  });
  app.get('/v2/:path{.+}', (c) => {
    const { origin, host } = new URL(c.req.url);
    const registry = KNOWN_REGISTRIES.find((known) => known.origin === origin);
    const [realm] = registry?.realms ?? [];
    if (realm !== undefined && c.req.header('Authorization') !== `Bearer ${TOKEN}`) {
      const challenge = `Bearer realm="https://${realm}/token",service="${realm}"`;
      return c.json({ errors: [{ code: 'UNAUTHORIZED' }] }, 401, { 'WWW-Authenticate': challenge });
    }
    const asked = /^(.+)\/(manifests|blobs|tags)\/([^/]+)$/.exec(c.req.param('path'));
    const [, path = '', kind, name = ''] = asked ?? [];
    const found = repositories.get(`${registry?.name ?? host}/${path}`);
    if (!found || !asked) return c.json({ errors: [{ code: 'NAME_UNKNOWN' }] }, 404);
    if (kind === 'tags') return c.json({ name: path, tags: [...found.tags.keys()] });
    const digest = kind === 'manifests' ? (found.tags.get(name) ?? name) : name;
    const bytes = found.documents.get(digest);
    if (!bytes) return c.json({ errors: [{ code: 'MANIFEST_UNKNOWN' }] }, 404);
    return c.body(found.image.lies ? altered(bytes) : bytes, 200, {
      'Docker-Content-Digest': digest,
    });
  });
  return app;
}

function stocked(image: Shelved): Repository {
  const tags = new Map<string, string>();
  const documents = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (label: string, age?: number) => {
    const build = makeBuild(image, label, age);
    for (const [digest, bytes] of build.documents) documents.set(digest, bytes);
    return build.digest;
  };
  for (const tag of image.tags) tags.set(tag, add(`${keyOf(image)}:${tag}`));
  for (const tag of image.before ?? []) add(`${keyOf(image)}:${tag} before`, 12);
  return { image, tags, documents };
}

/** The same document with one byte more, which is another document. */
function altered(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...bytes, 0x20]);
}

const keyOf = ({ registry, repository }: Shelved) => `${registry}/${repository}`;
