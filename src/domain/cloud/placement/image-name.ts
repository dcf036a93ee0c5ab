import type { OsImage } from '@/domain/cloud/lookups';

/** Named by name or slug; sources disagree, so both are accepted. */
export function isImage(offered: OsImage, name: string): boolean {
  return offered.name === name || offered.slug === name;
}
