import type { ProvisionResult } from '@/domain/cloud/result';
import { plainAddress } from './addresses';
import { kmsName, type KeyPath } from './key-path';

/** The body of `POST /cvms` (OpenAPI CreateTappRequest), in the order it is written. */
export interface CommitRequest {
  app_id: string;
  compose_hash: string;
  kms_id?: string;
  contract_address?: string;
  deployer_address?: string;
  env_keys?: string[];
  /** Hex without 0x. */
  encrypted_env?: string;
}

interface CommitParts {
  result: ProvisionResult;
  path: KeyPath;
  /** On-chain: what the registration gave, in any spelling. */
  appId?: string | undefined;
  deployer?: string | undefined;
  /** The sealed values and their names; undefined where there is nothing to seal. */
  sealed?: { hex: string; names: readonly string[] } | undefined;
}

/**
 * The request that turns a provision into a CVM, or undefined while it lacks an app id. With Phala's
 * KMS it names the pair and nothing else; on-chain it adds the KMS, the app's contract (whose address
 * is the app id) and who deployed it (domain rules: OpenAPI create, official CLI's order).
 */
export function commitRequest(parts: CommitParts): CommitRequest | undefined {
  const { result, path, sealed } = parts;
  const appId = path.kind === 'phala' ? path.appId : plainAddress(parts.appId ?? '');
  if (appId === undefined) return undefined;
  const deployer = plainAddress(parts.deployer ?? '');
  const kms = kmsName(result);
  return {
    app_id: appId,
    compose_hash: result.compose_hash,
    ...(path.kind === 'on-chain' && {
      ...(kms !== undefined && { kms_id: kms }),
      contract_address: `0x${appId}`,
      ...(deployer !== undefined && { deployer_address: `0x${deployer}` }),
    }),
    ...(sealed && { env_keys: [...sealed.names], encrypted_env: sealed.hex }),
  };
}

/** The text that is previewed and sent: the same bytes. JSON, two spaces. */
export function serializeCommit(request: CommitRequest): string {
  return JSON.stringify(request, null, 2);
}
