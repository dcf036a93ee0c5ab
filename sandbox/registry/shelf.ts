import { createHash } from 'node:crypto';

/** What the imitation keeps: the bytes of every document under its digest. */
export type Documents = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** How an image is to be; everything else about it follows from its name. */
export interface Shelved {
  registry: string;
  repository: string;
  tags: readonly string[];
  /** In the order of the index; `linux/amd64` and `linux/arm64` unless said. */
  platforms?: readonly string[];
  /** Bytes that a machine fetches. */
  compressedBytes?: number;
  /** Builds before this one whose digests are still there, and what each is of. */
  before?: readonly string[];
  isPrivate?: boolean;
  /** Answers with the bytes of another digest. */
  lies?: boolean;
  /** One manifest and no index. */
  single?: boolean;
}

export interface Build {
  digest: string;
  documents: Documents;
}

const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  image: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};

/** The builds of an image are some days apart, the newest the last. */
const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 20);

/** Makes the documents of one build; which one is a label, and the same label gives the same bytes. */
export function makeBuild(image: Shelved, label: string, age = 0): Build {
  const documents = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = (value: unknown) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    documents.set(digest, bytes);
    return { digest, size: bytes.length };
  };
  const of = (platform: string) => {
    const [os = '', architecture = ''] = platform.split('/');
    const created = new Date(NEWEST - age * DAY_MS).toISOString();
    const config = keep({ os, architecture, created, config: { Labels: { build: label } } });
    const size = image.compressedBytes ?? 50_000_000;
    const layer = { mediaType: TYPES.layer, digest: digestOf(`${label} ${platform}`), size };
    const manifest = keep({
      schemaVersion: 2,
      mediaType: TYPES.image,
      config: { mediaType: TYPES.config, ...config },
      layers: [layer],
    });
    return { mediaType: TYPES.image, ...manifest, platform: { os, architecture } };
  };
  const manifests = (image.platforms ?? ['linux/amd64', 'linux/arm64']).map(of);
  const [only] = manifests;
  if (image.single && only) return { digest: only.digest, documents };
  const { digest } = keep({ schemaVersion: 2, mediaType: TYPES.index, manifests });
  return { digest, documents };
}

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
