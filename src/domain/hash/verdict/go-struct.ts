import { normalised } from '@/domain/hash/normalised';
import type { Members } from '@/domain/schema/members';

// The struct's members by type, a fact of the Go source; go-struct-keys.test.ts holds them against the API's keys.
const TEXTS = [
  'name',
  'snapshotter',
  'docker_compose_file',
  'key_provider',
  'key_provider_id',
  'bash_script',
  'pre_launch_script',
];
const LISTS = ['features', 'allowed_envs'];
const FLAGS = [
  'public_logs',
  'public_sysinfo',
  'public_tcbinfo',
  'kms_enabled',
  'gateway_enabled',
  'tproxy_enabled',
  'local_key_provider_enabled',
  'no_instance_id',
  'secure_time',
];

/**
 * What dstack's Go SDK keeps of a document: the members of its struct, without empty texts and lists
 * (`omitempty`); every other key is lost, storage_fs and salt among them (sdk/go/dstack/compose_hash.go).
 * Undefined where a member has a type the struct cannot take.
 */
export function goStruct(document: Members, normalise: boolean): Members | undefined {
  const source = normalise ? normalised(document, ['docker-compose', 'nerdctl-compose']) : document;
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(source)) {
    const wanted = memberTest(key);
    if (wanted === undefined || value === null || value === undefined) continue;
    if (!wanted(value)) return undefined;
    if (value !== '' && !(Array.isArray(value) && value.length === 0)) kept.push([key, value]);
  }
  const { runner = '' } = source;
  if (typeof runner !== 'string') return undefined;
  return Object.fromEntries([...kept, ['runner', runner]]);
}

function memberTest(key: string): ((value: unknown) => boolean) | undefined {
  if (TEXTS.includes(key)) return (value) => typeof value === 'string';
  if (LISTS.includes(key)) {
    return (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
  if (FLAGS.includes(key)) return (value) => typeof value === 'boolean';
  if (key === 'manifest_version') return () => true;
  if (key === 'docker_config' || key === 'requirements') {
    return (value) => typeof value === 'object';
  }
  return undefined;
}
