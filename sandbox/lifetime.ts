/** What was provisioned or prepared is kept for 14 days (OpenAPI, provision). */
export const PROVISION_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;
