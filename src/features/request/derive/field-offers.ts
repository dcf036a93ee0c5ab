import type { Catalogue } from '@/domain/cloud/lookups';
import { placementChoices } from '@/domain/cloud/placement/offers';
import { wishOf } from '@/domain/cloud/placement/wish';
import type { FieldPath, ProvisionRequest } from '@/domain/request/request';
import type { FieldOffers } from '@/form/state/field-sources';
import type { Lookups } from './lookup-state';

/** What can be chosen for the fields that name something of the cloud’s. */
export function fieldOffers(
  request: ProvisionRequest,
  catalogue: Catalogue,
  { nodes }: Lookups,
): Partial<Record<FieldPath, FieldOffers>> {
  const choices = placementChoices(wishOf(request, catalogue), catalogue);
  const of = (path: keyof typeof choices) => ({ state: nodes, choices: () => choices[path] });
  return {
    region: of('region'),
    teepod_id: of('teepod_id'),
    image: of('image'),
    kms_id: of('kms_id'),
    kms_contract: of('kms_contract'),
    kms_contract_id: of('kms_contract_id'),
  };
}
