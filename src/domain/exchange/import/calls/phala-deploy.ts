import { takeEnvFile } from '@/domain/exchange/import/env-file';
import type { Call, FileText, Given } from '@/domain/exchange/import/shell/follow-commands';
import { shownValue } from '@/domain/exchange/import/shown-value';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import type { FieldPath } from '@/domain/request/request';
import { nameFault } from '@/domain/secrets/check-set';
import { splitOptions, optionTable } from './options';
import { tellWhatPhalaAdds } from './phala-adds';

/** How a flag’s text becomes a value. */
type Kind = 'text' | 'number' | 'memory' | 'disk' | 'file' | 'switch';

/** Flags by the field they fill (phala CLI 1.1, commands/deploy; `phala cvms create` of before has some of them). */
const FIELDS: Record<string, [FieldPath, Kind]> = {
  name: ['name', 'text'],
  compose: ['compose_file.docker_compose_file', 'file'],
  'instance-type': ['instance_type', 'text'],
  vcpu: ['vcpu', 'number'],
  memory: ['memory', 'memory'],
  'disk-size': ['disk_size', 'disk'],
  fs: ['compose_file.storage_fs', 'text'],
  image: ['image', 'text'],
  region: ['region', 'text'],
  'node-id': ['teepod_id', 'number'],
  'teepod-id': ['teepod_id', 'number'],
  kms: ['kms', 'text'],
  'kms-id': ['kms_id', 'text'],
  'kms-contract': ['kms_contract', 'text'],
  'kms-contract-id': ['kms_contract_id', 'text'],
  'key-provider-mode': ['key_provider_mode', 'text'],
  'experimental-key-provider-type': ['compose_file.key_provider', 'text'],
  'skip-gateway': ['skip_gateway', 'switch'],
  'custom-app-id': ['app_id', 'text'],
  nonce: ['nonce', 'number'],
  'pre-launch-script': ['compose_file.pre_launch_script', 'file'],
  'dev-os': ['prefer_dev', 'switch'],
  'public-logs': ['compose_file.public_logs', 'switch'],
  'public-sysinfo': ['compose_file.public_sysinfo', 'switch'],
  'public-tcbinfo': ['compose_file.public_tcbinfo', 'switch'],
  'secure-time': ['compose_file.secure_time', 'switch'],
  listed: ['listed', 'switch'],
};

/** Flags that say nothing of a request, with why. */
const UPDATE = 'It changes a machine that is there; a request makes another one.';
const KEY = 'A key is entered in the top bar, and nowhere else.';
const WALLET =
  'The console asks for a wallet itself, and only when something is registered on chain.';
const ELSEWHERE: Record<string, string> = {
  'cvm-id': UPDATE,
  uuid: UPDATE,
  'app-id': UPDATE,
  'prepare-only': UPDATE,
  commit: UPDATE,
  token: UPDATE,
  'compose-hash': UPDATE,
  'transaction-hash': UPDATE,
  'force-stop': UPDATE,
  'private-key': WALLET,
  'rpc-url': WALLET,
  'api-token': KEY,
  'api-key': KEY,
  'ssh-pubkey':
    'The CLI sends the key as the variable DSTACK_AUTHORIZED_KEYS, which moves the hash: add it in the table of variables.',
  profile: 'It names whose key the CLI takes. Here the key is entered in the top bar.',
};

/** What only steers the CLI’s own output. */
const SILENT = 'json wait no-wait interactive debug verbose yes skip-env api-version'.split(' ');

const namesOf = (isSwitch: boolean) =>
  Object.keys(FIELDS).filter((name) => (FIELDS[name]?.[1] === 'switch') === isSwitch);

const TABLE = optionTable({
  values: `${namesOf(false).join(' ')} env env-file token compose-hash transaction-hash private-key rpc-url cvm-id uuid
    app-id api-token api-key ssh-pubkey profile api-version`,
  switches: `${namesOf(true)
    .map((name) => `${name} no-${name}`)
    .join(
      ' ',
    )} prepare-only commit force-stop json wait no-wait interactive debug verbose yes skip-env`,
  letters: 'n=name c=compose t=instance-type r=region e=env i=interactive j=json y=yes',
});

/** The arguments of `phala deploy` or `phala cvms create`, from that word on; undefined for other commands. */
export function phalaDeployArgs({ program, args }: Call): Given[] | undefined {
  if (program !== 'phala') return undefined;
  const [first, second] = args.map(({ text }) => text);
  if (first === 'deploy') return args;
  return first === 'cvms' && second === 'create' ? args.slice(1) : undefined;
}

/** What a `phala deploy` line says; files that it names are taken where they came with it. */
export function readPhalaDeploy(
  [command, ...args]: readonly Given[],
  file: FileText,
): SourceReading {
  const reading = new SourceReading('A phala deploy line');
  const { options, rest, unknown } = splitOptions(args, TABLE);
  const variables: string[] = [];
  for (const { name, value } of options) {
    const field = fieldOf(name);
    const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (elsewhere !== undefined) reading.leave(`--${name}`, 'left out', elsewhere);
    else if (name === 'env' || name === 'env-file') variables.push(value?.text ?? '');
    else if (field) takeFlag(reading, name, field, value, file);
    else if (!SILENT.includes(name))
      reading.leave(`--${name}`, 'left out', 'It is no part of a request.');
  }
  // Files first, as the CLI does; of a name that comes twice the last value counts.
  for (const one of variables.filter((text) => !text.includes('='))) takeFile(reading, one, file);
  for (const one of variables.filter((text) => text.includes('='))) takeVariable(reading, one);
  for (const { text } of rest)
    reading.leave(shownValue(text), 'left out', 'The command has no place for it.');
  for (const flag of unknown)
    reading.leave(
      flag.slice(0, 60),
      'left out',
      'It is no flag of phala deploy that is known here.',
    );
  for (const written of new Set(args.flatMap(({ unresolved }) => unresolved)))
    reading.leave(
      written.slice(0, 60),
      'kept as it is written',
      'The shell would put something in its place.',
    );
  const flags = options.map(({ name }) => name);
  // What `phala cvms create` added, and what an update sends, is not known.
  if (command?.text === 'deploy' && !flags.some((name) => ELSEWHERE[name] === UPDATE))
    tellWhatPhalaAdds(reading, flags);
  reading.tell(
    'phala deploy',
    'what the CLI adds by itself is not here',
    'It sends DSTACK_AUTHORIZED_KEYS too where it finds an SSH key, unless --no-dev-os is given, and that moves the hash.',
  );
  return reading;
}

/** The field of a flag, `--no-…` among them. */
function fieldOf(name: string): [FieldPath, Kind, isOff: boolean] | undefined {
  const isOff = name.startsWith('no-');
  const plain = isOff ? name.slice(3) : name;
  const [path, kind] = (Object.hasOwn(FIELDS, plain) && FIELDS[plain]) || [];
  return path && kind && [path, kind, isOff];
}

function takeFlag(
  reading: SourceReading,
  name: string,
  [path, kind, isOff]: [FieldPath, Kind, boolean],
  value: Given | undefined,
  file: FileText,
): void {
  const place = `--${name}`;
  if (kind === 'switch') {
    reading.take(path, isOff ? value?.text === 'false' : value?.text !== 'false', place);
    return;
  }
  if (!value) {
    reading.leave(place, 'left out', 'It has no value.');
    return;
  }
  if (kind === 'file') {
    const text = file(value.text);
    if (text === undefined)
      reading.leave(
        place,
        `${shownValue(value.text)} was not read`,
        'The file is not here: import it too.',
      );
    else reading.take(path, text, place);
  } else reading.take(path, kind === 'text' ? value.text : amount(value.text, kind), place);
}

/** `4G` of memory is 4096 MB; `50G` of disk is 50 GB. A text that is no amount stays one, and is reported. */
function amount(text: string, kind: Kind): unknown {
  const [, digits, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  if (digits === undefined) return text;
  const factor = FACTORS[kind]?.[unit.toUpperCase().replace(/I?B$/, '')];
  const value = factor === undefined ? Number.NaN : Number(digits) * factor;
  return Number.isFinite(value) ? value : text;
}

const FACTORS: Partial<Record<Kind, Record<string, number>>> = {
  number: { '': 1 },
  memory: { '': 1, M: 1, G: 1024, T: 1024 * 1024 },
  disk: { '': 1, G: 1, T: 1024 },
};

function takeFile(reading: SourceReading, path: string, file: FileText): void {
  const text = file(path);
  if (text === undefined)
    reading.leave(`-e ${path.slice(0, 60)}`, 'not read', 'The file is not here: import it too.');
  else takeEnvFile(reading, text, path);
}

function takeVariable(reading: SourceReading, written: string): void {
  const at = written.indexOf('=');
  const name = written.slice(0, at);
  reading.secret(name, written.slice(at + 1), nameFault(name) === undefined ? `-e ${name}` : '-e');
}
