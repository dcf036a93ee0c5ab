import { provisionRequest } from '@/domain/request/request';
import type { z } from '@/domain/schema/zod';
import { validationItems, unprocessable, valueError } from '#sandbox/http/pydantic';

/** A request whose shape is right, with the API's defaults filled in. */
export type CheckedRequest = z.output<typeof provisionRequest>;

/**
 * What FastAPI checks before any of the cloud's own code runs: types first, then what its model
 * checks across fields. Letter case of `kms` is forgiven, because the official clients send it upper.
 */
export function checkRequest(body: unknown): CheckedRequest {
  const parsed = provisionRequest.safeParse(withLowerCaseKms(body));
  if (!parsed.success) throw unprocessable(validationItems(parsed.error.issues, body));
  const request = parsed.data;
  checkEnvKeys(request.env_keys, request.compose_file.allowed_envs);
  // A check of the whole model, so `loc` stops at the body (OpenAPI, `nonce`).
  if (isGiven(request.nonce) && !isGiven(request.app_id)) {
    throw valueError(['body'], body, 'app_id is required when nonce is provided');
  }
  return request;
}

/** Neither left out nor null. */
export function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null;
}

function withLowerCaseKms(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  if (!('kms' in body) || typeof body.kms !== 'string') return body;
  return { ...body, kms: body.kms.toLowerCase() };
}

/** OS images from 0.5.0 on take only allowed variables (Phala's 2025 deployment guide). */
export function checkEnvKeys(envKeys: string[] | null | undefined, allowedEnvs: unknown): void {
  const allowed = new Set<unknown>(Array.isArray(allowedEnvs) ? allowedEnvs : []);
  const missing = (envKeys ?? []).filter((key) => !allowed.has(key));
  if (missing.length === 0) return;
  const error = `env_keys not in compose_file.allowed_envs: ${missing.join(', ')}`;
  throw valueError(['body', 'env_keys'], envKeys, error);
}
