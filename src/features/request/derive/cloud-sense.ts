import { gatewayDomain } from '@/domain/cloud/placement/gateway-domain';
import { check } from '@/domain/request/check';
import { fieldOffers } from './field-offers';

/** What follows from a request and what the cloud offers. */
export const cloudSense = { check, fieldOffers, gatewayDomain };

export type CloudSense = typeof cloudSense;
