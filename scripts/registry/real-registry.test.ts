import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageFindings } from '@/domain/images/image-findings';
import { lookUpImage } from '@/domain/images/look-up';
import { readPulledImage } from '@/domain/images/reference';
import { readRegistries } from '@/domain/images/registries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryAsker } from '@/domain/images/registry/ask-registry';

const PROGRAM = '/usr/bin/docker-registry';
const OCI = 'application/vnd.oci.image';
const DOCKER = 'application/vnd.docker';

/** One that nobody listens on, as far as can be known. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

const digestOf = (bytes: Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The same calls that `docker push` makes, on a registry that somebody else wrote. */
class Pusher {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  private async sent(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(new URL(path, this.origin), init);
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async blob(repository: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const begun = await this.sent(`/v2/${repository}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(begun.headers.get('Location') ?? '', this.origin);
    place.searchParams.set('digest', digestOf(bytes));
    await this.sent(place.href, { method: 'PUT', body: bytes });
    return digestOf(bytes);
  }

  async manifest(repository: string, name: string, type: string, value: object): Promise<string> {
    const body = bytesOf({ schemaVersion: 2, mediaType: type, ...value });
    const headers = { 'Content-Type': type };
    await this.sent(`/v2/${repository}/manifests/${name || digestOf(body)}`, {
      method: 'PUT',
      headers,
      body,
    });
    return digestOf(body);
  }

  /** One build with its configuration and a layer of so many bytes. */
  async build(repository: string, platform: string, name = '', types = OCI, layers = 1) {
    const [os, architecture] = platform.split('/');
    const config = bytesOf({ os, architecture, created: '2026-11-01T00:00:00Z' });
    const layer = new TextEncoder().encode(`layer of ${platform}`);
    await this.blob(repository, config);
    await this.blob(repository, layer);
    const isOci = types === OCI;
    const type = isOci ? `${OCI}.manifest.v1+json` : `${DOCKER}.distribution.manifest.v2+json`;
    const layerType = isOci ? `${OCI}.layer.v1.tar+gzip` : `${DOCKER}.image.rootfs.diff.tar.gzip`;
    const one = { mediaType: layerType, digest: digestOf(layer), size: layer.length };
    const digest = await this.manifest(repository, name, type, {
      config: {
        mediaType: isOci ? `${OCI}.config.v1+json` : `${DOCKER}.container.image.v1+json`,
        digest: digestOf(config),
        size: config.length,
      },
      layers: Array.from({ length: layers }, () => one),
    });
    return { mediaType: type, digest, size: 1, platform: { os, architecture } };
  }
}

describe.skipIf(!existsSync(PROGRAM))(
  existsSync(PROGRAM)
    ? 'a real registry'
    : 'a real registry (skipped: docker-registry is not here)',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    let registry: ChildProcess;
    let host = '';
    const digests = new Map<string, string>();

    beforeAll(async () => {
      const port = await freePort();
      host = `localhost:${port}`;
      const config = join(folder, 'config.yml');
      writeFileSync(
        config,
        `version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: ${join(folder, 'data')}}}\nhttp: {addr: "127.0.0.1:${port}"}\n`,
      );
      registry = spawn(PROGRAM, ['serve', config], { stdio: 'ignore' });
      const pusher = new Pusher(`http://${host}`);
      for (let up = false; !up;)
        up = await fetch(`http://${host}/v2/`).then(
          () => true,
          () => new Promise((go) => setTimeout(go, 50, false)),
        );
      const index = `${OCI}.index.v1+json`;
      const both = [
        await pusher.build('web', 'linux/arm64'),
        await pusher.build('web', 'linux/amd64'),
      ];
      digests.set('web:oci', await pusher.manifest('web', 'oci', index, { manifests: both }));
      const list = `${DOCKER}.distribution.manifest.list.v2+json`;
      const old = [await pusher.build('old', 'linux/amd64', '', DOCKER)];
      digests.set('old:list', await pusher.manifest('old', 'list', list, { manifests: old }));
      digests.set('old:one', (await pusher.build('old', 'linux/amd64', 'one', DOCKER)).digest);
      digests.set('web:one', (await pusher.build('web', 'linux/amd64', 'one')).digest);
      digests.set('web:arm', (await pusher.build('web', 'linux/arm64', 'arm')).digest);
      digests.set('web:long', (await pusher.build('web', 'linux/amd64', 'long', OCI, 900)).digest);
    }, 60_000);

    afterAll(() => {
      registry.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    async function look(name: string) {
      const image = readPulledImage(`${host}/${name}`);
      const registries = readRegistries(host);
      if (!image || typeof registries === 'string') throw new Error(name);
      return lookUpImage(registryAsker(registries, fetch), image);
    }

    it.each(['web:oci', 'old:list', 'old:one', 'web:one', 'web:arm', 'web:long'])(
      'has %s, under the digest that was pushed',
      async (name) => {
        const seen = await look(name);
        expect(seen).toMatchObject({ state: 'found', build: { digest: digests.get(name) } });
      },
    );

    it('is asked by the digest, and for the tag beside it', async () => {
      const seen = await look(`web:oci@${digests.get('web:one')}`);
      expect(seen).toMatchObject({ tag: { state: 'moved', daysNewer: 0 } });
    });

    it.each([
      ['web:oic', 'is not there'],
      ['nothing:1', 'is not there'],
      ['web:arm', 'no build for linux/amd64 (it has linux/arm64)'],
    ])('says of %s what is wrong', async (name, words) => {
      const findings = imageFindings(name, host, await look(name));
      expect(findings.map(({ message }) => message).join()).toContain(words);
    });
  },
);
