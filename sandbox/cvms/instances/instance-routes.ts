import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { appOfPath } from '#sandbox/apps/app-of-path';
import { NODES } from '#sandbox/catalogue/catalogue';
import { lackOf } from '#sandbox/catalogue/matching';
import { checkQuota } from '#sandbox/catalogue/quota';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { newValues } from '#sandbox/cvms/change/changing';
import { isOnChain, mustRegister } from '#sandbox/cvms/change/registration';
import { committedVm } from '#sandbox/cvms/shown/cvm-2025';
import { throwDemanded } from '#sandbox/failures/demanded';
import { wantsTextIds } from '#sandbox/http/api-version';
import { optionalBody } from '#sandbox/http/checked-body';
import { refuse, refuseField, refuseText } from '#sandbox/http/refusal';
import { plainHex } from '#sandbox/kms/plain-hex';
import type { SandboxState } from '#sandbox/state';

const replica = z.looseObject({
  node_id: z.int().nullish(),
  teepod_id: z.int().nullish(),
  name: z.string().nullish(),
  encrypted_env: z.string().nullish(),
  compose_hash: z.string().nullish(),
  transaction_hash: z.string().nullish(),
  token: z.string().nullish(),
});

type Asked = z.output<typeof replica>;

/** `POST /cvms/{id}/replicas`: one more machine of the same app, document and values. */
export async function addReplica(c: Context, state: SandboxState): Promise<Response> {
  const source = cvmOfPath(c, state);
  throwDemanded('change', source.plan.name);
  return added(c, state, source, await optionalBody(c, replica));
}

/** `POST /apps/{app_id}/instances`: the same, asked of the app; its newest machine is the one that is copied. */
export async function addInstance(c: Context, state: SandboxState): Promise<Response> {
  const { cvms } = appOfPath(c, state);
  const asked = await optionalBody(c, replica);
  if (asked.token) return added(c, state, tokenSource(state, asked.token), asked);
  const [source] = cvms;
  if (!source) throw refuse('ERR-03-008');
  if (new Set(cvms.map(({ compose_hash }) => compose_hash)).size > 1 && !asked.compose_hash) {
    throw refuse('ERR-03-009');
  }
  throwDemanded('change', source.plan.name);
  return added(c, state, source, asked);
}

/** `POST /cvms/{id}/commit-replica {token, compose_hash, transaction_hash}`, without a key. */
export async function commitReplica(c: Context, state: SandboxState): Promise<Response> {
  const asked = await optionalBody(c, replica);
  const source = tokenSource(state, asked.token ?? c.req.query('token') ?? '');
  return added(c, state, source, { ...state.replicas.get(asked.token ?? '')?.asked, ...asked });
}

function tokenSource(state: SandboxState, token: string): Cvm {
  const kept = state.replicas.get(token);
  const source = kept && state.fleet.find(kept.cvm_id);
  if (!source) throw refuseText(404, 'Invalid commit token');
  return source;
}

async function added(
  c: Context,
  state: SandboxState,
  source: Cvm,
  asked: Asked,
): Promise<Response> {
  const node = nodeFor(source, asked);
  const { plan, compose_hash } = source;
  if (asked.compose_hash && plainHex(asked.compose_hash) !== compose_hash) {
    throw refuse('ERR-03-008', { message: 'No instance has this compose hash' });
  }
  if (isOnChain(source)) checkDevice(c, state, source, asked, node.device_id);
  const wish = { ...plan.wish, image: { pinned: plan.match.image, dev: plan.match.image.is_dev } };
  const nodeNow = state.nodes().find(({ teepod_id }) => teepod_id === node.teepod_id);
  if (!node.images.includes(plan.match.image.name)) throw refuse('ERR-03-006');
  if (!nodeNow) throw refuse('ERR-01-001');
  const lack = lackOf(nodeNow, wish);
  if (lack) throw lack;
  checkQuota(state, plan.wish.size, plan.disk_size);
  const values = asked.encrypted_env
    ? await newValues(source, asked.encrypted_env, source.env_keys)
    : undefined;
  const cvm = state.create({
    app_id: source.app_id,
    compose_hash,
    document: source.document,
    plan: {
      ...plan,
      name: freeName(asked.name ?? plan.name, state),
      nonce: null,
      match: { ...plan.match, node: nodeNow },
    },
    gpus: [],
    env: values?.env ?? source.env,
    env_keys: values?.names ?? source.env_keys,
    encrypted_env: values?.sealed ?? source.encrypted_env,
    contract_address: source.contract_address,
    deployer_address: source.deployer_address,
    created: state.now(),
  });
  return c.json(committedVm(cvm, state.stateOf(cvm), wantsTextIds(c)));
}

/** By either list of ids; the machine's own node where none is named. */
function nodeFor({ plan }: Cvm, { node_id, teepod_id }: Asked) {
  const wanted = teepod_id ?? node_id;
  if (wanted === undefined || wanted === null) return plan.match.node;
  const found =
    NODES.find((one) => one.teepod_id === wanted) ?? NODES.find((one) => one.node_id === wanted);
  if (!found) throw refuseField('ERR-01-001', 'node_id', wanted, 'There is no node with this id');
  return found;
}

/** 465 where the contract does not allow the new device; with `X-Prepare-Only` the answer has a token. */
function checkDevice(
  c: Context,
  state: SandboxState,
  source: Cvm,
  asked: Asked,
  device_id: string,
): void {
  const onchain_status = state.contracts.says(source.app_id, source.compose_hash, device_id);
  if (onchain_status.is_allowed) return;
  if (asked.transaction_hash !== undefined) throw refuse('ERR-01-008');
  const isPrepared = c.req.header('x-prepare-only')?.toLowerCase() === 'true';
  const commit_token = crypto.randomUUID();
  if (isPrepared) state.replicas.set(commit_token, { cvm_id: source.id, asked });
  throw mustRegister(source, source.compose_hash, {
    device_id,
    ...(isPrepared && { commit_token, onchain_status }),
  });
}

function freeName(name: string, state: SandboxState): string {
  for (let i = 2; ; i += 1) {
    const candidate = `${name}-${i}`;
    if (!state.isNameTaken(candidate)) return candidate;
  }
}
