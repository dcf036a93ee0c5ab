import { z } from '@/domain/schema/zod';
import { isPlainAddress, plainHex } from '#sandbox/kms/plain-hex';
import { unprocessable, validationItems } from '#sandbox/http/pydantic';
import { refuseText } from '#sandbox/http/refusal';

/** The body of `POST /cvms` (OpenAPI CreateTappRequest). */
const commitBody = z.looseObject({
  app_id: z.string(),
  compose_hash: z.string(),
  encrypted_env: z.string().nullish(),
  kms_id: z.string().nullish(),
  contract_address: z.string().nullish(),
  deployer_address: z.string().nullish(),
  env_keys: z.array(z.string()).nullish(),
});

export type CommitBody = z.output<typeof commitBody>;

/** Types as FastAPI checks them, then hash and addresses; hex in any letter case, with or without 0x. */
export function checkCommit(body: unknown): CommitBody {
  const parsed = commitBody.safeParse(body);
  if (!parsed.success) throw unprocessable(validationItems(parsed.error.issues, body));
  const { contract_address, deployer_address } = parsed.data;
  return {
    ...parsed.data,
    app_id: address('app_id', parsed.data.app_id),
    compose_hash: plainHex(parsed.data.compose_hash),
    contract_address: contract_address && `0x${address('contract_address', contract_address)}`,
    deployer_address: deployer_address && `0x${address('deployer_address', deployer_address)}`,
  };
}

function address(field: string, value: string): string {
  const hex = plainHex(value);
  if (!isPlainAddress(hex))
    throw refuseText(400, `Invalid payload: ${field} must be 40 hex digits`);
  return hex;
}
