import { envNames } from '@/domain/exchange/export/phala/env-example';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';

/** What the resources of the provider (phala-network/phala 0.3) take for a request, by attribute. */
export interface TerraformArguments {
  name: string;
  size: string;
  region?: string;
  node_id?: number;
  image?: string;
  disk_size?: number;
  kms?: string;
  custom_app_id?: string;
  nonce?: number;
  listed: boolean;
  docker_compose: string;
  pre_launch_script?: string;
  public_logs?: boolean;
  public_sysinfo?: boolean;
  public_tcbinfo?: boolean;
  gateway_enabled?: boolean;
  secure_time?: boolean;
  storage_fs?: string;
}

/** The provider cannot do without a size. */
const TERRAFORM_SIZE = 'tdx.small';

/** What of a request can be said in Terraform. */
export function terraformArguments(request: ProvisionRequest): TerraformArguments {
  const { compose_file: inner } = request;
  return {
    name: text(request.name) ?? '',
    size: text(request.instance_type) ?? TERRAFORM_SIZE,
    ...given('region', text(request.region)),
    ...given('node_id', count(request.teepod_id, 1)),
    ...given('image', text(request.image)),
    ...given('disk_size', count(request.disk_size, 0)),
    ...(request.kms === 'phala' && { kms: 'phala' }),
    ...identity(request),
    listed: flag(request.listed) ?? false,
    docker_compose: text(inner.docker_compose_file) ?? '',
    ...given('pre_launch_script', text(inner.pre_launch_script)),
    ...given('public_logs', flag(inner.public_logs)),
    ...given('public_sysinfo', flag(inner.public_sysinfo)),
    ...given('public_tcbinfo', flag(inner.public_tcbinfo)),
    ...given('gateway_enabled', flag(inner.gateway_enabled)),
    ...given('secure_time', flag(inner.secure_time)),
    ...given('storage_fs', text(inner.storage_fs)),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // One computed key: the compiler sees any text.
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}

/** Terraform keeps every text in Unicode's composed form (NFC), whatever a file has. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC');
}

function count(value: unknown, least: number): number | undefined {
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
  return isCount ? value : undefined;
}

/** A switch; in a draft it may be anything. */
function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Both or none: the provider refuses one alone. */
function identity({ app_id, nonce }: ProvisionRequest) {
  const number = count(nonce, 0);
  const id = text(app_id)?.trim();
  return id && number !== undefined ? { custom_app_id: id, nonce: number } : {};
}

/** `phala_app` sorts the names of its map, `phala_app_preflight` has them as a list. */
export function terraformNames(request: ProvisionRequest, isSorted: boolean): string[] {
  const names = envNames(request);
  return isSorted ? names.toSorted() : names;
}

/**
 * The body that the provider makes of it (resource_shared.go and the JSON names of its Go SDK, read and not run):
 * compose_file.name is the CVM's name, and the KMS and the app id have names of their own.
 */
export function terraformSends(isSorted: boolean): (request: ProvisionRequest) => Members {
  return (request) => {
    const {
      name,
      size,
      docker_compose,
      kms: _,
      custom_app_id,
      node_id,
      ...rest
    } = terraformArguments(request);
    const { region, image, disk_size, nonce, listed, ...measured } = rest;
    const names = terraformNames(request, isSorted);
    return {
      name,
      instance_type: size,
      ...given('teepod_id', node_id),
      ...given('region', region),
      ...given('image', image),
      ...given('disk_size', disk_size),
      ...given('nonce', nonce),
      ...given('custom_app_id', custom_app_id),
      kms_type: 'PHALA',
      listed,
      compose_file: {
        name,
        docker_compose_file: docker_compose,
        ...measured,
        ...(names.length > 0 && { allowed_envs: names }),
      },
    };
  };
}
