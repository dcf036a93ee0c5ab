import type { Catalogue } from '@/domain/lookups';
import type { FieldPath } from '@/domain/request';
import type { Suggestion } from '@/form/suggestions-context';

/** What the catalogue offers for the fields that name something in it. */
export function suggestionsFrom({
  instanceTypes = [],
  nodes = [],
}: Catalogue): Partial<Record<FieldPath, Suggestion[]>> {
  const images = nodes.flatMap((node) => node.images);
  return {
    instance_type: instanceTypes.map((type) => ({
      value: type.id,
      label: `${type.vcpu} vCPU, ${type.memory_mb / 1024} GB, $${type.hourly_rate}/h`,
    })),
    region: unique(
      nodes.flatMap(({ region_identifier: region }) =>
        region ? [{ value: region, label: '' }] : [],
      ),
    ),
    teepod_id: nodes.map((node) => ({
      value: String(node.teepod_id),
      label: [node.name, node.region_identifier].filter(Boolean).join(', '),
    })),
    image: unique(
      images.map((image) => ({ value: image.name, label: image.is_dev ? 'development' : '' })),
    ),
    kms_id: unique(nodes.flatMap((node) => node.kms_list.map((value) => ({ value, label: '' })))),
  };
}

function unique(list: Suggestion[]): Suggestion[] {
  return [...new Map(list.map((entry) => [entry.value, entry])).values()];
}
