import type { Catalogue } from '@/domain/cloud/lookups';
import { placementChoices } from '@/domain/cloud/placement/offers';
import { wishOf } from '@/domain/cloud/placement/wish';
import type { FieldPath, ProvisionRequest } from '@/domain/request/request';
import type { FieldOffers } from '@/form/field-sources';
import type { Lookups } from './catalogue';

/** What can be chosen for the fields that name something of the cloud’s. */
export function fieldOffers(
  request: ProvisionRequest,
  catalogue: Catalogue,
  { nodes }: Lookups,
): Partial<Record<FieldPath, FieldOffers>> {
  const choices = placementChoices(wishOf(request, catalogue), catalogue);
  return Object.fromEntries(
    Object.entries(choices).map(([path, own]) => [path, { ...own, state: nodes }]),
  );
}
