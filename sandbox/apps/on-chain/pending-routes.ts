import type { Context } from 'hono';
import type { AppCompose } from '@/domain/hash/app-compose';
import { appOfPath } from '#sandbox/apps/app-of-path';
import { documentText } from '#sandbox/cvms/shown/compose-view';
import { onchainStatus } from '#sandbox/cvms/change/registration';
import { refuseText } from '#sandbox/http/refusal';
import type { Cvm } from '#sandbox/cvms/cvm';
import { plainHex } from '#sandbox/kms/plain-hex';
import type { SandboxState } from '#sandbox/state';

/** `GET /apps/{app_id}/pending-updates`: what was provisioned or prepared and waits, and whether it is registered. */
export function waitingUpdates(c: Context, state: SandboxState): Response {
  const { cvms } = appOfPath(c, state);
  const items = cvms.flatMap((cvm) =>
    waitingFor(cvm, state).map(({ compose_hash }) => ({
      vm_uuid: cvm.vm_uuid,
      compose_hash,
      on_chain: onchainStatus(cvm, compose_hash, state).compose_hash_allowed,
      instance_name: cvm.plan.name,
    })),
  );
  return c.json({ items });
}

/** `GET …/pending-updates/{vm_uuid}/{compose_hash}/preview`. */
export function pendingPreview(c: Context, state: SandboxState): Response {
  const { cvms } = appOfPath(c, state);
  const uuid = (c.req.param('uuid') ?? '').replaceAll('-', '');
  const hash = plainHex(c.req.param('hash') ?? '');
  const cvm = cvms.find(({ vm_uuid }) => vm_uuid.replaceAll('-', '') === uuid);
  const pending = cvm && waitingFor(cvm, state).find(({ compose_hash }) => compose_hash === hash);
  if (!cvm || !pending?.change.next) throw refuseText(404, 'Pending update not found');
  const now = cvm.plan.document;
  const then = pending.change.next.document;
  return c.json({
    current_docker_compose: textOrNull(now, 'docker_compose_file'),
    pending_docker_compose: textOrNull(then, 'docker_compose_file'),
    current_pre_launch_script: textOrNull(now, 'pre_launch_script'),
    pending_pre_launch_script: textOrNull(then, 'pre_launch_script'),
  });
}

const waitingFor = ({ id, compose_hash }: Cvm, state: SandboxState) =>
  state.pending
    .waiting(state.now())
    .filter((one) => one.cvm_id === id && one.change.next && one.compose_hash !== compose_hash);

const textOrNull = (document: AppCompose, key: string) => documentText(document, key) || null;
