import type { AppCompose } from '@/domain/hash/app-compose';
import { composeFile } from '@/domain/request/request';

/** The keys of the cloud's own compose model in July 2026, in its order; some the API does not document. */
const SEEN = [
  'allowed_envs',
  'bash_script',
  'default_gateway_domain',
  'docker_compose_file',
  'init_script',
  'key_provider',
  'key_provider_id',
  'kms_enabled',
  'local_key_provider_enabled',
  'manifest_version',
  'name',
  'no_instance_id',
  'port_policy',
  'pre_launch_script',
  'public_logs',
  'public_sysinfo',
  'public_tcbinfo',
  'runner',
  'gateway_enabled',
  'features',
  'salt',
  'secure_time',
  'storage_fs',
  'swap_size',
  'tproxy_enabled',
];

/** A key the API has documented since is in the model too. */
const KEYS = new Set([...SEEN, ...Object.keys(composeFile.shape)]);

/**
 * A stored document as the cloud shows it as an object: all its keys, null where the document has none
 * (seen on production CVMs of July 2026), so that its hash is not the compose hash before the nulls are
 * dropped. `docker_compose_file` is a text even for bash, because the SDK insists on one.
 */
export function composeView(document: AppCompose): Record<string, unknown> {
  const view = Object.fromEntries([...KEYS].map((key) => [key, document[key] ?? null]));
  return { ...view, docker_compose_file: documentText(document, 'docker_compose_file') };
}

/** A text of the document, empty where it has none. */
export function documentText(document: AppCompose, key: string): string {
  const value = document[key];
  return typeof value === 'string' ? value : '';
}

/** Whether the gateway serves the app: any of three keys turns it on (dstack-types lib.rs). */
export function hasGateway({ gateway_enabled, tproxy_enabled, features }: AppCompose): boolean {
  const listed = Array.isArray(features) && features.includes('tproxy-net');
  return gateway_enabled === true || tproxy_enabled === true || listed;
}
