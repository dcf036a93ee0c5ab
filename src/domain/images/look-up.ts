import { nearest } from '@/domain/compose/schema/nearest';
import { sha256OfBytes } from '@/domain/hash/digest/sha256';
import { readImageConfig, readManifest, readTags, type Manifest } from './manifest';
import { isDigest, type PulledImage } from './reference';
import type { AskRegistry, RegistryFailure } from './registry-answer';

/** The platform of a confidential machine. */
export const MACHINE_PLATFORM = 'linux/amd64';

/** A build that is there; its digest is that of bytes that were seen. */
export interface FoundBuild {
  digest: string;
  /** As `linux/amd64`, each once. */
  platforms: string[];
  /** What a machine fetches of it; undefined where it has nothing for a machine. */
  compressedBytes: number | undefined;
  /** The build for the machine, by which its date can be asked for. */
  config: string | undefined;
}

/** What became of the tag beside a digest. */
export type TagLook =
  | { state: 'same' }
  /** Another build has the tag; days from the pinned one to it, where both say when they were made. */
  | { state: 'moved'; build: FoundBuild; daysNewer: number | undefined }
  | { state: 'gone' }
  | { state: 'unknown'; failure: RegistryFailure };

export type ImageLook =
  | { state: 'found'; build: FoundBuild; tag?: TagLook }
  /**
   * What is asked for is not there; with the tag that is nearest to it, or where a digest is gone and its
   * tag is not, what the tag has now.
   */
  | { state: 'missing'; nearest: string | undefined; now?: FoundBuild }
  /** The bytes are not those of the digest. */
  | { state: 'lies'; claimed: string; computed: string }
  | { state: 'unknown'; failure: RegistryFailure };

/** Stops a look-up at what it cannot go on from. */
class Stop extends Error {
  readonly look: Exclude<ImageLook, { state: 'found' }>;

  constructor(look: Exclude<ImageLook, { state: 'found' }>) {
    super(look.state);
    this.look = look;
  }
}

/**
 * Looks one image up: what its tag has, or whether its digest is there and its tag still has it.
 * Every digest is computed here from the bytes (the OCI distribution API's promise is not taken on
 * trust). Throws nothing but the reason of a stop.
 */
export async function lookUpImage(
  ask: AskRegistry,
  image: PulledImage,
  signal?: AbortSignal,
): Promise<ImageLook> {
  const registry = new AskedRepository(ask, image, signal);
  try {
    const build = await registry.build(image.digest ?? image.tag ?? 'latest');
    if (image.digest === undefined || image.tag === undefined) return { state: 'found', build };
    return { state: 'found', build, tag: await lookAtTag(registry, build, image.tag) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.look.state !== 'missing' || image.tag === undefined) return error.look;
    const now = image.digest === undefined ? undefined : await registry.seen(image.tag);
    if (now) return { state: 'missing', nearest: undefined, now };
    return { state: 'missing', nearest: await registry.nearestTag(image.tag) };
  }
}

async function lookAtTag(
  registry: AskedRepository,
  pinned: FoundBuild,
  tag: string,
): Promise<TagLook> {
  try {
    const build = await registry.build(tag);
    if (build.digest === pinned.digest) return { state: 'same' };
    return { state: 'moved', build, daysNewer: await registry.daysBetween(pinned, build) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { look } = error;
    if (look.state === 'missing') return { state: 'gone' };
    const failure: RegistryFailure =
      look.state === 'unknown'
        ? look.failure
        : { reason: 'failed', detail: 'its bytes are not those of the digest.' };
    return { state: 'unknown', failure };
  }
}

/** One repository, asked step by step. */
class AskedRepository {
  private readonly ask: AskRegistry;
  private readonly image: PulledImage;
  private readonly signal: AbortSignal | undefined;

  constructor(ask: AskRegistry, image: PulledImage, signal: AbortSignal | undefined) {
    this.ask = ask;
    this.image = image;
    this.signal = signal;
  }

  /** What a tag or a digest is, with what the machine would fetch. */
  async build(name: string): Promise<FoundBuild> {
    const { digest, manifest } = await this.manifest(name);
    if (manifest.kind === 'image') return this.single(digest, manifest);
    const mine = manifest.builds.find(({ platform }) => platform === MACHINE_PLATFORM);
    const platforms = [...new Set(manifest.builds.map(({ platform }) => platform))];
    if (!mine) return { digest, platforms, compressedBytes: undefined, config: undefined };
    const inner = await this.manifest(mine.digest);
    if (inner.manifest.kind !== 'image') throw odd('its index names what is no image.');
    const { compressedBytes, config } = inner.manifest;
    return { digest, platforms, compressedBytes, config };
  }

  /** The same, and nothing where it cannot be seen. */
  async seen(name: string): Promise<FoundBuild | undefined> {
    try {
      return await this.build(name);
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  private async single(
    digest: string,
    { config, compressedBytes }: Manifest & { kind: 'image' },
  ): Promise<FoundBuild> {
    const read = readImageConfig((await this.asked('blobs', config)).bytes);
    if (!read) throw odd('its image has no configuration that can be read.');
    const fits = read.platform === MACHINE_PLATFORM;
    return {
      digest,
      platforms: [read.platform],
      compressedBytes: fits ? compressedBytes : undefined,
      config: fits ? config : undefined,
    };
  }

  private async manifest(
    name: string,
  ): Promise<{ digest: string; manifest: Exclude<Manifest, { kind: 'odd' }> }> {
    const { bytes, digest } = await this.asked('manifests', name);
    const manifest = readManifest(bytes);
    if (manifest.kind === 'odd') throw odd(manifest.detail);
    return { digest, manifest };
  }

  private async asked(
    kind: 'manifests' | 'blobs',
    name: string,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string }> {
    const { registry, repository } = this.image;
    const answer = await this.ask({ registry, repository, kind, name }, this.signal);
    if (answer.kind === 'failure') {
      if (answer.reason === 'missing') throw new Stop({ state: 'missing', nearest: undefined });
      throw new Stop({ state: 'unknown', failure: answer });
    }
    const computed = `sha256:${await sha256OfBytes(answer.bytes)}`;
    const claimed = isDigest(name) ? name : answer.claimed;
    if (claimed !== undefined && claimed !== computed)
      throw new Stop({ state: 'lies', claimed, computed });
    return { bytes: answer.bytes, digest: computed };
  }

  /** Whole days from one build to another, where both say when they were made. */
  async daysBetween(from: FoundBuild, to: FoundBuild): Promise<number | undefined> {
    const [before, after] = await Promise.all([this.madeAt(from), this.madeAt(to)]);
    if (before === undefined || after === undefined) return undefined;
    return Math.round((after - before) / 86_400_000);
  }

  private async madeAt({ config }: FoundBuild): Promise<number | undefined> {
    if (config === undefined) return undefined;
    try {
      const created = readImageConfig((await this.asked('blobs', config)).bytes)?.created;
      const time = created === undefined ? Number.NaN : Date.parse(created);
      // Builds that can be made again carry the beginning of the epoch for a date.
      return Number.isNaN(time) || time < Date.UTC(2000, 0) ? undefined : time;
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  async nearestTag(tag: string): Promise<string | undefined> {
    const { registry, repository } = this.image;
    const answer = await this.ask({ registry, repository, kind: 'tags', name: '' }, this.signal);
    return answer.kind === 'content' ? nearestTag(tag, readTags(answer.bytes)) : undefined;
  }
}

const odd = (detail: string) =>
  new Stop({ state: 'unknown', failure: { reason: 'failed', detail } });

/** The tag that was most likely meant: a typing mistake away, or the longest that it begins like. */
export function nearestTag(wanted: string, tags: readonly string[]): string | undefined {
  const plain = tags.filter((tag) => tag.length <= 40).slice(0, 10_000);
  const close = nearest(wanted, plain);
  if (close !== undefined) return close;
  for (let end = wanted.length; end > 0; end -= 1) {
    const begun = wanted.slice(0, end);
    if (!/[A-Za-z0-9]$/.test(begun) || /^[\w]/.test(wanted.slice(end))) continue;
    if (plain.includes(begun)) return begun;
  }
  return plain.includes('latest') ? 'latest' : undefined;
}
