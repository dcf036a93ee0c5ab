import type { Context } from 'hono';
import { apiBase } from '#sandbox/http/api-base';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { documentText } from '#sandbox/cvms/shown/compose-view';
import { flag } from '#sandbox/cvms/shown/cvm-facts';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';
import { containersOf } from './containers';
import { containerLines, machineLines, type Channel } from './log-lines';
import { containerLogBase } from './log-urls';
import { logAnswer } from './log-answer';

const CHANNELS: readonly Channel[] = ['serial', 'stdout', 'stderr'];

/** `GET /cvms/{id}/composition`: its containers, each with the address of its log where logs are public. */
export function composition(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const { document } = cvm.plan;
  const isOnline = state.stateOf(cvm).status === 'running';
  const hasLogs = flag(cvm, 'public_logs');
  const containers = containersOf(cvm).map(({ name, id, image }) => ({
    id,
    names: [`/${name}`],
    image,
    image_id: `sha256:${id}`,
    command: null,
    created: Math.floor(cvm.created / 1000),
    state: 'running',
    status: 'Up',
    log_endpoint: hasLogs
      ? `${containerLogBase(cvm, apiBase(c))}/${encodeURIComponent(name)}`
      : null,
  }));
  return c.json({
    is_online: isOnline,
    is_public: flag(cvm, 'public_sysinfo'),
    error: isOnline ? null : 'The guest does not answer',
    docker_compose_file: documentText(document, 'docker_compose_file'),
    manifest_version: document.manifest_version ?? null,
    version: '1.0.0',
    runner: document.runner ?? null,
    features: document.features ?? null,
    containers: isOnline ? containers : null,
  });
}

/** Sandbox only: the address that a CVM's `logs` name, on this origin and without a key, as the cloud's are. */
export function machineLog(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const channel = CHANNELS.find((one) => one === (c.req.query('ch') ?? 'serial'));
  if (!channel) throw refuseText(400, 'ch is serial, stdout or stderr');
  return logAnswer(c, state, (now) => machineLines(cvm, channel, now), 'text');
}

/** Sandbox only: the address that a container's `log_endpoint` names; only with `public_logs`. */
export function containerLog(c: Context, state: SandboxState): Response {
  const cvm = cvmOfPath(c, state);
  const container = containerNamed(cvm, c.req.param('container') ?? '');
  if (!flag(cvm, 'public_logs')) throw refuseText(403, 'Logs are not public');
  if (!container) throw refuseText(404, 'Container not found');
  const form = c.req.query('text') === undefined ? 'lines-of-json' : 'text';
  return logAnswer(c, state, (now) => containerLines(cvm, container, now), form);
}

function containerNamed(cvm: Cvm, wanted: string) {
  return containersOf(cvm).find(({ name, id }) => name === wanted || id === wanted);
}
