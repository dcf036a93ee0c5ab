import { apiDefault, fieldPaths, type ProvisionRequest } from './request';

/**
 * What the form holds: the request itself, in the wire's names and shape, plus `sending`, the few
 * choices about how it is sent. A key that is undefined is left out; null is sent as null.
 */
export type ProvisionForm = ProvisionRequest & { sending: Sending };

export interface Sending {
  /** Write out the measured defaults, so that a changed default cannot move the hash. */
  pinned: boolean;
  script: ScriptChoice;
  /** Which size is sent, the other is kept; undefined sends whatever is there. */
  size?: SizeChoice | undefined;
}

/** A size of the catalogue, or a vCPU and memory pair of one's own. */
export type SizeChoice = 'type' | 'custom';

/** Whose pre-launch script the document carries. */
export type ScriptChoice = 'standard' | 'own' | 'none';

/** Sent for "none": a script with only a comment, since an empty one is replaced by the server's. */
export const NO_SCRIPT = '# No pre-launch script.\n';

/** A new form: the private and production choices and the smallest size, shown and changeable. */
export function initialForm(): ProvisionForm {
  return {
    name: '',
    compose_file: { name: '' },
    listed: false,
    prefer_dev: false,
    instance_type: 'tdx.small',
    sending: { pinned: true, script: 'standard', size: 'type' },
  };
}

/** The measured keys with a default of their own, and two the official clients always send. */
const PINNED: [string, unknown][] = [
  ...fieldPaths
    .filter((path) => path.startsWith('compose_file.') && apiDefault(path) !== undefined)
    .map((path): [string, unknown] => [path.slice('compose_file.'.length), apiDefault(path)]),
  ['allowed_envs', []],
  ['name', ''],
];

/** The payload key of the runner that is not chosen: kept in the form, not sent. */
export function otherPayload(runner: unknown): 'docker_compose_file' | 'bash_script' | undefined {
  if (runner === 'bash') return 'docker_compose_file';
  if (runner === undefined || runner === 'docker-compose') return 'bash_script';
  return undefined;
}

/** The keys of the size that is not chosen: kept in the form, not sent. */
function otherSize(size: SizeChoice | undefined): ('instance_type' | 'vcpu' | 'memory')[] {
  if (size === 'custom') return ['instance_type'];
  return size === 'type' ? ['vcpu', 'memory'] : [];
}

/** The size a form shows: the chosen one, else what is there. */
export function sizeChoice({ sending, instance_type, vcpu, memory }: ProvisionForm): SizeChoice {
  if (sending.size) return sending.size;
  const given = (value: unknown) => value !== undefined && value !== null;
  return !given(instance_type) && (given(vcpu) || given(memory)) ? 'custom' : 'type';
}

/** Where a complaint about a field can be met: at the size that is shown, if it is about the other. */
export function shownPath(path: string, form: ProvisionForm): string {
  if (!otherSize(form.sending.size).some((key) => key === path)) return path;
  return form.sending.size === 'custom' ? 'vcpu' : 'instance_type';
}

/**
 * The request a form stands for: what is undefined or hidden is dropped, the script choice is
 * applied, and in the pinned form the measured defaults are written out. Never adds a null.
 */
export function toRequest(form: ProvisionForm): ProvisionRequest {
  const { sending, compose_file, ...top } = form;
  const compose: Record<string, unknown> = withoutUndefined(compose_file);
  if (sending.pinned) {
    for (const [key, value] of PINNED) {
      // Each request has lists of its own.
      if (compose[key] === undefined) compose[key] = structuredClone(value);
    }
  }
  const hidden = otherPayload(compose.runner);
  if (hidden) delete compose[hidden];
  if (sending.script === 'standard') delete compose.pre_launch_script;
  if (sending.script === 'none') compose.pre_launch_script = NO_SCRIPT;
  const rest = withoutUndefined(top);
  for (const key of otherSize(sending.size)) delete rest[key];
  // Known keys keep the types they came with; the copies only lose keys.
  return { ...rest, compose_file: compose } as ProvisionRequest;
}

/** An own copy without undefined values; `__proto__` stays an ordinary key. */
function withoutUndefined(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
