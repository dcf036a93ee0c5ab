import type { FileText } from '@/domain/exchange/import/shell/follow-commands';
import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { shownValue } from '@/domain/exchange/import/shown-value';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import type { FieldPath } from '@/domain/request/request';
import type { HclBlock } from './hcl-values';
import { HclUnknown, plainValue, scopeOf } from './plain-value';
import { readHcl } from './read-hcl';

/** Attributes of `phala_app` by the field they fill (terraform-provider-phala 0.3.0-beta.4). */
const FIELDS: Record<string, FieldPath> = {
  name: 'name',
  docker_compose: 'compose_file.docker_compose_file',
  size: 'instance_type',
  region: 'region',
  node_id: 'teepod_id',
  image: 'image',
  disk_size: 'disk_size',
  kms: 'kms',
  custom_app_id: 'app_id',
  app_id: 'app_id',
  nonce: 'nonce',
  storage_fs: 'compose_file.storage_fs',
  listed: 'listed',
  pre_launch_script: 'compose_file.pre_launch_script',
  public_logs: 'compose_file.public_logs',
  public_sysinfo: 'compose_file.public_sysinfo',
  public_tcbinfo: 'compose_file.public_tcbinfo',
  gateway_enabled: 'compose_file.gateway_enabled',
  secure_time: 'compose_file.secure_time',
  encrypted_env: 'encrypted_env',
};

/** Attributes that steer Terraform, and say nothing of the request. */
const ELSEWHERE: Record<string, string> = {
  members: 'Replicas are made one after another; a request makes one machine.',
  wait_for_ready: 'It says how long Terraform waits.',
  wait_timeout_seconds: 'It says how long Terraform waits.',
  env_compose_hash: 'It is a step of changing the variables of a machine that is there.',
  env_transaction_hash: 'It is a step of changing the variables of a machine that is there.',
  provider: 'It says which of its providers Terraform takes.',
  depends_on: 'It orders what Terraform makes.',
};

const APP = /^phala_app(_preflight|_instance)?$/;

/** Whether a text is of Terraform and has an app in it. */
export function isTerraform(text: string): boolean {
  return /^[ \t]*(?:resource|data)[ \t]+"?phala_/m.test(text);
}

/** What the first `phala_app` of a Terraform text says (or `phala_app_preflight`, which has the same arguments). */
export function readTerraform(text: string, file: FileText): SourceReading | ImportRefusal {
  const blocks = readHcl(text);
  const apps = blocks.filter(
    ({ type, labels }) => (type === 'resource' || type === 'data') && APP.test(labels[0] ?? ''),
  );
  const [app, ...more] = apps;
  if (!app)
    return { refusal: 'This is Terraform, and no resource in it is a phala_app that can be read.' };
  const reading = new SourceReading(`A Terraform resource, ${(app.labels[0] ?? '').slice(0, 60)}`);
  const scope = scopeOf(blocks, file);
  for (const [key, written] of app.attributes) {
    takeAttribute(reading, key, plainValue(written, scope), app);
  }
  // The provider gives the document the app’s name too.
  const name = reading.get('name');
  if (name !== undefined) {
    reading.take('compose_file.name', name);
    reading.tell(
      'name',
      'also the name inside the document',
      'Terraform sends it there too, so the hash depends on it.',
    );
  }
  for (const { labels, line } of more)
    reading.leave(
      `line ${line}`,
      `${labels.join('.').slice(0, 80)} was left out`,
      'A request makes one machine: import one resource at a time.',
    );
  for (const { type, line } of app.blocks)
    reading.leave(
      `line ${line}`,
      `the block ${type.slice(0, 40)} was left out`,
      'It steers Terraform and is no part of a request.',
    );
  return reading;
}

function takeAttribute(reading: SourceReading, key: string, value: unknown, app: HclBlock): void {
  const path = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  const elsewhere = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key] : undefined;
  if (elsewhere !== undefined) reading.leave(key, 'left out', elsewhere);
  else if (key === 'for_each' || key === 'count')
    reading.leave(key, 'left out', 'Terraform makes several of it; a request makes one machine.');
  else if (key === 'env') takeEnv(reading, value);
  else if (key === 'env_keys') takeNames(reading, value);
  else if (path === undefined)
    reading.leave(
      key,
      'left out',
      `${(app.labels[0] ?? '').slice(0, 60)} has no argument of this name that a request could take.`,
    );
  else if (value instanceof HclUnknown) reading.leave(key, 'left out', unknownWords(value));
  else if (value !== null) reading.take(path, value, key);
}

function unknownWords({ written }: HclUnknown): string {
  return `Only Terraform knows ${shownValue(written || 'this')}. A variable without a default and a file that is not here are such.`;
}

/** The provider sorts the names, so that a map gives one hash. */
function takeEnv(reading: SourceReading, value: unknown): void {
  if (!(value instanceof Map)) {
    const why =
      value instanceof HclUnknown ? unknownWords(value) : 'It is no map of names and values.';
    reading.leave('env', 'left out', why);
    return;
  }
  const entries = [...value].filter(
    (entry): entry is [string, unknown] => typeof entry[0] === 'string',
  );
  for (const [name, one] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    reading.allow(name, 'env');
    if (one === null || one instanceof HclUnknown)
      reading.tell(
        `env.${name}`,
        'its name is allowed, its value is not here',
        one instanceof HclUnknown ? unknownWords(one) : 'It is null.',
      );
    else if (typeof one === 'object')
      reading.leave(`env.${name}`, 'its value was left out', 'It is no text.');
    else reading.secret(name, String(one), `env.${name}`);
  }
}

function takeNames(reading: SourceReading, value: unknown): void {
  const names: unknown[] = Array.isArray(value) ? value : [];
  for (const name of names) {
    if (typeof name === 'string') reading.allow(name, 'env_keys');
    else reading.leave('env_keys', 'a name was left out', 'It is no text that stands here.');
  }
  if (!Array.isArray(value)) reading.leave('env_keys', 'left out', 'It is no list of names.');
}
