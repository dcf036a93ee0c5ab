import type { GatewayKeys } from './gateway';
import type { PortPolicyKeys } from './port-policy';
import type { ComposeModel, ComposeService } from '@/domain/compose/model/compose-model';
import type {
  DollarEscape,
  InterpolatedValue,
  VariableUse,
} from '@/domain/compose/variables/variable-uses';
import type { MapNode, ScalarNode } from '@/domain/compose/yaml/node';

/** The keys of a request that the checks read beside its text; a draft may hold anything in most. */
export interface RequestAround {
  app_id?: unknown;
  image?: unknown;
  instance_type?: unknown;
  vcpu?: unknown;
  gpus?: { attach_mode?: unknown; gpus?: readonly unknown[] | null | undefined } | null | undefined;
  env_keys?: unknown;
  compose_file: GatewayKeys &
    PortPolicyKeys & { allowed_envs?: unknown; pre_launch_script?: unknown };
}

/** What stands around a compose text; all of it may be unknown. Can cross a worker's border. */
export interface ComposeContext {
  /** The request the text is part of: with it the rules judge names, resources and switches. */
  request?: RequestAround | undefined;
  /** What the cloud offers: which instance types have a GPU, and how many processors. */
  catalogue?:
    | {
        instanceTypes?:
          readonly { id: string; requires_gpu: boolean; vcpu?: number | undefined }[] | undefined;
      }
    | undefined;
  /** Names of the variables that have a value; never the values. */
  given?: ReadonlySet<string> | undefined;
}

/** A compose text that could be read, as the checks and rules see it. */
export interface ParsedCompose {
  text: string;
  root: MapNode;
  model: ComposeModel;
  uses: VariableUse[];
  values: InterpolatedValue[];
  /** Every value, in the order of the text; none where the text cannot be read. */
  scalars: ScalarNode[];
  escapes: DollarEscape[];
  context: ComposeContext;
}

/** The names a request lets through to the guest; undefined where there is no request. */
export function allowedNames({ request }: ComposeContext): ReadonlySet<string> | undefined {
  if (!request) return undefined;
  const listed: unknown = request.compose_file?.allowed_envs;
  const names: unknown[] = Array.isArray(listed) ? listed : [];
  return new Set(names.filter((name) => typeof name === 'string'));
}

/** The names in a list of the request that is under edit, and may hold anything or be none. */
export function namesIn(list: unknown): string[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.filter((name): name is string => typeof name === 'string' && name !== '');
}

/**
 * Whether `docker compose up` starts a service: those with profiles stay off, and Compose does not
 * check them, unless COMPOSE_PROFILES may come from outside.
 */
export function activity(
  service: ComposeService,
  context: ComposeContext,
): 'on' | 'off' | 'unknown' {
  if (service.profiles.length === 0) return 'on';
  const isOpen = allowedNames(context)?.has('COMPOSE_PROFILES') ?? false;
  return isOpen || service.profiles.some(({ interpolated }) => interpolated) ? 'unknown' : 'off';
}

/** The services that the guest starts, as far as is known. */
export function startedServices({ model, context }: ParsedCompose): ComposeService[] {
  return model.services.filter((service) => activity(service, context) !== 'off');
}
