import { checkCommit, type CommitBody } from './commit-body';
import {
  COMMIT_SENTINELS,
  expired,
  LOST_ANSWER,
  neverProvisioned,
} from '#sandbox/failures/commit-sentinels';
import type { Cvm } from '#sandbox/cvms/cvm';
import { envSecretKey } from '#sandbox/kms/keys';
import { isKmsNamed, catalogueKms } from '#sandbox/kms/kms-names';
import { lackOf, takeGpus } from '#sandbox/catalogue/matching';
import type { NodeNow } from '#sandbox/catalogue/node-now';
import { openEnv, type OpenedVariable } from './open-env';
import { checkQuota } from '#sandbox/catalogue/quota';
import { refuse, refuseField, refuseText } from '#sandbox/http/refusal';
import { checkEnvKeys } from '#sandbox/provision/request-check';
import type { Provision, SandboxState } from '#sandbox/state';

/**
 * Turns a provision into a CVM, found by compose hash and app id; an on-chain provision has no app id
 * yet and is found by its hash alone. The same pair again gives the CVM it made (Phala changelog,
 * idempotent creation); another document for an app id that lives is ERR-03-007.
 */
export async function commitProvision(body: unknown, state: SandboxState): Promise<Cvm> {
  const request = checkCommit(body);
  const made = madeBefore(request, state);
  if (made) return made;
  const provision = findProvision(request, state);
  const { plan } = provision;
  const refusal = COMMIT_SENTINELS.get(plan.name);
  if (refusal) throw refusal();
  checkAppIsFree(request, state);
  const addresses = checkKms(request, provision);
  checkEnvKeys(request.env_keys, plan.document.allowed_envs);
  const env = await readEnv(request, provision);

  // Nothing waits from here on, so that two commits of one pair cannot both get past.
  const meanwhile = madeBefore(request, state);
  if (meanwhile) return meanwhile;
  checkAppIsFree(request, state);
  checkRoom(provision, state);
  const cvm = state.create({
    app_id: request.app_id,
    compose_hash: provision.compose_hash,
    document: provision.document,
    plan,
    gpus: takeGpus(nodeNow(provision, state), plan.wish.size.gpus),
    env,
    env_keys: request.env_keys ?? env.map(({ key }) => key),
    encrypted_env: request.encrypted_env ?? plan.encrypted_env,
    ...addresses,
    created: state.now(),
  });
  if (plan.name === LOST_ANSWER) throw refuseText(502, 'Bad Gateway');
  return cvm;
}

function madeBefore({ app_id, compose_hash }: CommitBody, state: SandboxState): Cvm | undefined {
  const cvm = state.fleet.findByAppId(app_id);
  return cvm?.compose_hash === compose_hash ? cvm : undefined;
}

function findProvision({ compose_hash, app_id }: CommitBody, state: SandboxState): Provision {
  for (const id of [app_id, null]) {
    const found = state.findProvision(compose_hash, id);
    if (found) return found;
  }
  const tooOld = [app_id, null].some((id) => state.hasExpired(compose_hash, id));
  throw tooOld ? expired() : neverProvisioned();
}

/** One app id stands for one configuration (Phala docs, error-codes). */
function checkAppIsFree({ app_id }: CommitBody, state: SandboxState): void {
  const cvm = state.fleet.findByAppId(app_id);
  if (!cvm) return;
  const message = `${cvm.plan.name} runs under this app id with compose hash ${cvm.compose_hash}`;
  throw refuseField('ERR-03-007', 'app_id', app_id, message);
}

/**
 * The KMS named must be the one of the provision. On-chain, the app's contract is its app id, so a
 * contract address that was sent must be the same; without a chain, nobody can ask who deployed it.
 */
function checkKms(
  { app_id, kms_id, contract_address, deployer_address }: CommitBody,
  { plan }: Provision,
): Pick<Cvm, 'contract_address' | 'deployer_address'> {
  const { kms } = plan.match;
  if (kms_id && !isKmsNamed(kms, kms_id)) {
    const code = catalogueKms(kms_id) ? 'ERR-02-009' : 'ERR-02-011';
    throw refuseField(code, 'kms_id', kms_id, `It was provisioned for ${kms.slug}`);
  }
  if (kms.chain_id === null) return { contract_address: null, deployer_address: null };
  if (contract_address && contract_address !== `0x${app_id}`) {
    throw refuse('ERR-02-008', {
      message: 'The contract is not the one of the app id',
      details: [
        { field: 'contract_address', value: contract_address, message: `It should be 0x${app_id}` },
      ],
    });
  }
  return { contract_address: `0x${app_id}`, deployer_address: deployer_address ?? null };
}

/** What was sealed with the commit, or else with the provision. */
async function readEnv(request: CommitBody, { plan }: Provision): Promise<OpenedVariable[]> {
  const sealed = request.encrypted_env ?? plan.encrypted_env;
  if (sealed === null) return [];
  return openEnv(sealed, envSecretKey(plan.match.kms.id, request.app_id));
}

/** Nothing was held for the provision, so its name or its place may be gone. */
function checkRoom(provision: Provision, state: SandboxState): void {
  const { name, wish, disk_size } = provision.plan;
  if (state.isNameTaken(name)) {
    throw refuseField('ERR-01-004', 'name', name, `'${name}' was taken meanwhile`);
  }
  checkQuota(state, wish.size, disk_size);
  const lack = lackOf(nodeNow(provision, state), wish);
  if (lack) throw lack;
}

function nodeNow({ plan }: Provision, state: SandboxState): NodeNow {
  const { node } = plan.match;
  return state.nodes().find(({ teepod_id }) => teepod_id === node.teepod_id) ?? node;
}
