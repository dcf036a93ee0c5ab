import { scriptOf } from '@/domain/proof/audit/to-form';
import { initialForm, toRequest, type ProvisionForm, type SizeChoice } from '@/domain/request/form';
import { serialize } from '@/domain/request/serialize';
import { isMembers, type Members } from '@/domain/schema/members';
import type { Imported } from './imported';

/** `replace`: a form of the import alone; `merge`: fields that the import names replace, the rest stays. */
export type ImportMode = 'replace' | 'merge';

/**
 * The form after an import; neither argument is changed. Names of values are allowed besides those that a list of
 * the import names, or that are allowed already.
 */
export function mergeRequest(
  current: ProvisionForm,
  imported: Imported,
  mode: ImportMode,
): ProvisionForm {
  const base = mode === 'merge' ? current : startOf(imported);
  const { compose_file: measured, ...top } = imported.request;
  const compose: Members = {
    ...base.compose_file,
    ...measured,
    ...runnerFor(base, measured ?? {}),
  };
  const names = imported.secrets.map(({ key }) => key);
  if (names.length > 0) compose.allowed_envs = withNames(compose.allowed_envs, names);
  // What an import holds fits its fields: each value was checked when it was read.
  const merged = {
    ...base,
    ...top,
    compose_file: compose,
    sending: {
      ...base.sending,
      ...sendingOf(imported, base, mode === 'replace' && !base.sending.size),
    },
  } as ProvisionForm;
  return mode === 'replace' && imported.shared ? asItCame(merged) : merged;
}

/** A shared request is sent as its sender sends it: written out in full only where that is the same request. */
function asItCame(form: ProvisionForm): ProvisionForm {
  const plain = { ...form, sending: { ...form.sending, pinned: false } };
  return serialize(toRequest(form)) === serialize(toRequest(plain)) ? form : plain;
}

/** A whole request or document says all there is of it; else the form’s own choices stand behind it. */
function startOf({ isWhole, request }: Imported): ProvisionForm {
  const isRequest = isWhole && Object.keys(request).some((key) => key !== 'compose_file');
  if (!isRequest) return initialForm();
  return { name: '', compose_file: { name: '' }, sending: { pinned: true, script: 'standard' } };
}

/** A payload that comes without a word on who runs it is for its own runner. */
function runnerFor({ compose_file }: ProvisionForm, measured: Members): Members {
  if (Object.hasOwn(measured, 'runner')) return {};
  const isCompose = typeof measured.docker_compose_file === 'string';
  if (isCompose && compose_file.runner === 'bash') return { runner: 'docker-compose' };
  return {};
}

function withNames(allowed: unknown, names: readonly string[]): string[] {
  const before = Array.isArray(allowed) ? allowed.filter((name) => typeof name === 'string') : [];
  return [...new Set([...before, ...names])];
}

function sendingOf(
  { request }: Imported,
  base: ProvisionForm,
  isStart: boolean,
): Partial<ProvisionForm['sending']> {
  const compose = isMembers(request.compose_file) ? request.compose_file : {};
  // A start without a choice of size sends whatever is there, as a whole request asks.
  const size = isStart ? undefined : sizeOf(request, base);
  return {
    ...(Object.hasOwn(compose, 'pre_launch_script') && { script: scriptOf(compose) }),
    ...(size && { size: size.chosen }),
  };
}

/** The size that the import names is the one that is sent; of a request that names both, both are. */
function sizeOf(
  request: Members,
  base: ProvisionForm,
): { chosen: SizeChoice | undefined } | undefined {
  const has = (key: string) => (request[key] ?? null) !== null;
  const custom = has('vcpu') || has('memory');
  if (has('instance_type')) return { chosen: custom ? undefined : 'type' };
  if (!custom) return undefined;
  const isPair = (has('vcpu') && has('memory')) || base.sending.size === 'custom';
  return { chosen: isPair ? 'custom' : base.sending.size };
}

/** The request that the sources name, with the names of the values; the rest of one may be missing. */
export function requestOfImport({ request, secrets }: Imported): Members {
  const names = secrets.map(({ key }) => key);
  if (names.length === 0) return request;
  const compose = isMembers(request.compose_file) ? request.compose_file : {};
  return {
    ...request,
    compose_file: { ...compose, allowed_envs: withNames(compose.allowed_envs, names) },
  };
}
