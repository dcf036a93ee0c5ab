import { parseBounded } from '@/domain/schema/bounded-json';
import { z } from '@/domain/schema/zod';

/** A document of a registry that another names. */
const descriptor = z.looseObject({
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  size: z.number().nonnegative().catch(0),
  mediaType: z.string().optional().catch(undefined),
});

const imageIndex = z.looseObject({
  manifests: z
    .array(
      descriptor.extend({
        platform: z
          .looseObject({ os: z.string(), architecture: z.string() })
          .optional()
          .catch(undefined),
      }),
    )
    .max(1000),
});

const imageManifest = z.looseObject({ config: descriptor, layers: z.array(descriptor).max(1000) });

const imageConfig = z.looseObject({
  os: z.string(),
  architecture: z.string(),
  created: z.string().optional().catch(undefined),
});

/** One build of an image in an index. */
export interface PlatformBuild {
  /** `linux/amd64`. */
  platform: string;
  digest: string;
}

/** What the bytes of a manifest are. */
export type Manifest =
  /** The builds for several platforms; statements about them (attestations) are left out. */
  | { kind: 'index'; builds: PlatformBuild[] }
  /** One build: the document that names its platform, and the bytes to be fetched, packed. */
  | { kind: 'image'; config: string; compressedBytes: number }
  | { kind: 'odd'; detail: string };

/**
 * Reads a manifest by its content (OCI image-spec 1.1 and Docker's schema 2, which differ in names
 * of types alone). Never throws.
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = jsonOf(bytes);
  const index = imageIndex.safeParse(value);
  if (index.success) return { kind: 'index', builds: buildsOf(index.data) };
  const image = imageManifest.safeParse(value);
  if (image.success) {
    const { config, layers } = image.data;
    const compressedBytes = layers.reduce((sum, { size }) => sum + size, 0);
    return { kind: 'image', config: config.digest, compressedBytes };
  }
  const old = z.looseObject({ schemaVersion: z.literal(1) }).safeParse(value);
  return {
    kind: 'odd',
    detail: old.success
      ? 'it answers in a form that Docker takes no more (schema 1).'
      : 'its answer is no manifest.',
  };
}

/** A manifest's platforms, each once; `unknown/unknown` is no platform but what is said of one. */
function buildsOf({ manifests }: z.infer<typeof imageIndex>): PlatformBuild[] {
  return manifests.flatMap(({ digest, platform }) =>
    platform && platform.os !== 'unknown'
      ? [{ platform: `${platform.os}/${platform.architecture}`, digest }]
      : [],
  );
}

/** The platform and date of birth in an image's configuration; undefined for what is none. */
export function readImageConfig(
  bytes: Uint8Array,
): { platform: string; created: string | undefined } | undefined {
  const config = imageConfig.safeParse(jsonOf(bytes));
  if (!config.success) return undefined;
  const { os, architecture, created } = config.data;
  return { platform: `${os}/${architecture}`, created };
}

/** The tags in an answer to `tags/list`; none where it is no such answer. */
export function readTags(bytes: Uint8Array): string[] {
  const list = z.looseObject({ tags: z.array(z.string()) }).safeParse(jsonOf(bytes));
  return list.success ? list.data.tags : [];
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseBounded(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
