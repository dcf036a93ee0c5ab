import { KMS_LIST } from '#sandbox/catalogue/catalogue';
import type { CatalogueKms } from '#sandbox/catalogue/catalogue-types';

/** The KMS a path or a body names: by id, by slug, or by type, which means the first of its family. */
export function catalogueKms(name: string): CatalogueKms | undefined {
  return kmsByIdOrSlug(name) ?? KMS_LIST.find(({ family }) => family === name.trim().toLowerCase());
}

/** By hashed id or slug alone (OpenAPI, `/kms/{kms_id}`). */
export function kmsByIdOrSlug(name: string): CatalogueKms | undefined {
  return KMS_LIST.find(({ id, slug }) => id === name || slug === name);
}

export function isKmsNamed(kms: { id: string }, name: string): boolean {
  return catalogueKms(name)?.id === kms.id;
}
