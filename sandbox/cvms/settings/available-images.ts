import type { Context } from 'hono';
import { OS_IMAGES } from '#sandbox/catalogue/catalogue';
import type { OsImageRow } from '#sandbox/catalogue/catalogue-types';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import type { SandboxState } from '#sandbox/state';

/** `GET /cvms/{id}/available-os-images`: what the machine's node has, by version (SDK, get_available_os_images.ts). */
export function availableImages(c: Context, state: SandboxState): Response {
  const { match } = cvmOfPath(c, state).plan;
  const all = OS_IMAGES.filter(
    ({ name, requires_gpu }) =>
      match.node.images.includes(name) && requires_gpu === match.image.requires_gpu,
  );
  const view = (image: OsImageRow | undefined) =>
    image
      ? {
          name: image.name,
          slug: image.slug,
          os_image_hash: image.os_image_hash,
          is_current: image.name === match.image.name,
          enabled: true,
          requires_gpu: image.requires_gpu,
        }
      : null;
  const versions = [...new Set(all.map(({ version }) => version))];
  return c.json(
    versions.map((version) => {
      const of = (dev: boolean) => all.find((one) => one.version === version && one.is_dev === dev);
      return {
        version: version.split('.').map(Number),
        prod: view(of(false)),
        dev: view(of(true)),
      };
    }),
  );
}
