import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';
import { envNames } from './env-example';
import { sdkSends } from './sdk-sends';

/** A whole number that a flag can say. */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The flags of `phala deploy` for a request, by name without dashes; what it cannot say is not among them. */
export function deployFlags(request: ProvisionRequest): Record<string, string> {
  const { compose_file: inner } = request;
  const flags: Record<string, string | undefined> = {
    name: text(request.name),
    'instance-type': text(request.instance_type),
    vcpu: isCount(request.vcpu) ? String(request.vcpu) : undefined,
    // The CLI takes whole gigabytes.
    memory:
      isCount(request.memory) && request.memory % 1024 === 0 ? `${request.memory}MB` : undefined,
    'disk-size': isCount(request.disk_size) ? `${request.disk_size}GB` : undefined,
    fs: text(inner.storage_fs),
    image: text(request.image),
    region: text(request.region),
    'node-id': isCount(request.teepod_id) ? String(request.teepod_id) : undefined,
    kms: kmsOf(request),
    'kms-id': text(request.kms_id),
    ...identity(request),
    'pre-launch-script': isText(inner.pre_launch_script) ? 'pre-launch.sh' : undefined,
    env: envNames(request).length > 0 ? '.env' : undefined,
  };
  return Object.fromEntries(
    Object.entries(flags).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function text(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function kmsOf({ kms }: ProvisionRequest): 'phala' | 'ethereum' | 'base' | undefined {
  return kms === 'phala' || kms === 'ethereum' || kms === 'base' ? kms : undefined;
}

/** With the Phala KMS an app id goes with its nonce; on chain it goes alone. */
function identity(request: ProvisionRequest): Record<string, string> {
  const { app_id, nonce } = request;
  if (!isText(app_id)) return {};
  const onChain = kmsOf(request) === 'ethereum' || kmsOf(request) === 'base';
  if (onChain) return { 'custom-app-id': app_id };
  return isCount(nonce) ? { 'custom-app-id': app_id, nonce: String(nonce) } : {};
}

/**
 * The body that `phala deploy` 1.1 makes of those flags, of phala.toml and of the files (deploy/handler.ts), which it
 * then hands to the SDK.
 */
export function deploySends(request: ProvisionRequest): Members {
  const flags = deployFlags(request);
  const { compose_file: inner } = request;
  const onChain = flags.kms === 'ethereum' || flags.kms === 'base';
  const has = (flag: string) => Object.hasOwn(flags, flag);
  const kept = (key: keyof ProvisionRequest & string, flag: string) =>
    has(flag) ? { [key]: request[key] } : {};
  return sdkSends({
    name: request.name,
    compose_file: {
      name: '',
      docker_compose_file: wellFormed(text(inner.docker_compose_file) ?? ''),
      allowed_envs: envNames(request),
      public_logs: inner.public_logs ?? true,
      public_sysinfo: inner.public_sysinfo ?? true,
      ...(has('pre-launch-script') && {
        pre_launch_script: wellFormed(text(inner.pre_launch_script) ?? ''),
      }),
      ...(has('fs') && { storage_fs: inner.storage_fs }),
    },
    listed: request.listed ?? false,
    ...kept('instance_type', 'instance-type'),
    ...kept('vcpu', 'vcpu'),
    ...kept('memory', 'memory'),
    ...kept('disk_size', 'disk-size'),
    ...kept('teepod_id', 'node-id'),
    ...kept('region', 'region'),
    ...kept('image', 'image'),
    kms: kmsOf(request) ?? 'phala',
    ...kept('kms_id', 'kms-id'),
    ...(typeof request.prefer_dev === 'boolean' && { prefer_dev: request.prefer_dev }),
    ...(onChain && request.prefer_dev !== true && { prefer_dev: false }),
    ...kept('app_id', 'custom-app-id'),
    ...kept('nonce', 'nonce'),
  });
}

/** As a file holds it: half a character of two units becomes the sign for a lost one. */
function wellFormed(lines: string): string {
  return lines.replace(/\p{Surrogate}/gu, '\ufffd');
}
