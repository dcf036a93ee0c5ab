import { stringify } from 'yaml';
import { splitOptions } from '@/domain/exchange/import/calls/options';
import { takeEnvFile } from '@/domain/exchange/import/env-file';
import type { Call, FileText, Given } from '@/domain/exchange/import/shell/follow-commands';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import { readDotenv } from '@/domain/secrets/dotenv/dotenv';
import { DOCKER_RUN, LEFT_FLAGS, PLAIN_FLAGS } from './docker-flags';
import { DockerService, withDollars } from './docker-service';
import { takeShaped } from './docker-shapes';

/** The arguments after `docker run`, `docker container run`, `docker create`; undefined for other commands. */
export function dockerRunArgs({ program, args }: Call): Given[] | undefined {
  if (!['docker', 'podman', 'nerdctl'].includes(program)) return undefined;
  const [first, second] = args.map(({ text }) => text);
  const skip = first === 'container' ? 1 : 0;
  const verb = skip === 1 ? second : first;
  return verb === 'run' || verb === 'create' ? args.slice(skip + 1) : undefined;
}

/** The compose file that does what `docker run` lines do, one service each, and what of them it cannot say. */
export function readDockerRun(lines: readonly Given[][], file: FileText): SourceReading {
  const reading = new SourceReading(
    lines.length === 1 ? 'A docker run line' : `${lines.length} docker run lines`,
  );
  const services = new Map<string, unknown>();
  const volumes = new Set<string>();
  const networks = new Set<string>();
  for (const args of lines) {
    const service = new DockerService(reading);
    const name = readLine(args, service, reading, file);
    if (name === undefined) continue;
    services.set(freeName(name, services), service.keys);
    service.volumes.forEach((one) => volumes.add(one));
    service.networks.forEach((one) => networks.add(one));
  }
  if (services.size === 0) return reading;
  const compose = new Map<string, unknown>([['services', services]]);
  // Without a body a volume is one of the machine’s own; `external` would have to be there before.
  if (volumes.size > 0) compose.set('volumes', named(volumes));
  if (networks.size > 0) compose.set('networks', named(networks));
  reading.take(
    'compose_file.docker_compose_file',
    stringify(withoutMaps(compose), {
      lineWidth: 0,
      nullStr: '',
      aliasDuplicateObjects: false,
      version: '1.1',
    }),
  );
  return reading;
}

/** Maps as objects: YAML of 1.1 would tag them as ordered; with its rules every text that another type could be is quoted. */
function withoutMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMaps);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, one]) => [key, withoutMaps(one)]));
}

const named = (names: ReadonlySet<string>) => new Map([...names].map((name) => [name, null]));

/** Reads one line into a service and returns its name; undefined without an image. */
function readLine(
  args: Given[],
  service: DockerService,
  reading: SourceReading,
  file: FileText,
): string | undefined {
  const { options, rest, unknown } = splitOptions(args, DOCKER_RUN);
  const [image, ...command] = rest;
  if (!image) {
    reading.leave('docker run', 'left out', 'It names no image.', 'error');
    return undefined;
  }
  service.set('image', withDollars(image.text));
  let name: string | undefined;
  for (const option of options) {
    if (option.name === 'name') name = option.value?.text;
    else takeFlag(service, option.name, option.value?.text, reading, file);
  }
  for (const flag of unknown)
    reading.leave(flag.slice(0, 60), 'left out', 'It is no flag of docker run that is known here.');
  if (command.length > 0)
    service.set(
      'command',
      command.map(({ text }) => withDollars(text)),
    );
  for (const written of new Set([...args, image].flatMap(({ unresolved }) => unresolved)))
    reading.leave(
      written.slice(0, 60),
      'kept as it is written',
      'The shell would put something in its place.',
    );
  if (name !== undefined && name !== '') service.set('container_name', name);
  return serviceName(name ?? imageName(image.text));
}

function takeFlag(
  service: DockerService,
  name: string,
  value: string | undefined,
  reading: SourceReading,
  file: FileText,
): void {
  const plain = Object.hasOwn(PLAIN_FLAGS, name) ? PLAIN_FLAGS[name] : undefined;
  const left = Object.hasOwn(LEFT_FLAGS, name) ? LEFT_FLAGS[name] : undefined;
  const isOff = value === 'false' && plain?.as === 'true';
  if (left !== undefined) reading.leave(`--${name}`, 'left out', left);
  else if (plain?.as === 'true') {
    if (!isOff) service.set(plain.key, true);
  } else if (name === 'env-file') envFile(service, value ?? '', reading, file);
  else if (name === 'no-healthcheck') takeShaped(service, name, '', reading);
  else if (value === undefined) {
    if (!['detach', 'quiet', 'help'].includes(name))
      reading.leave(`--${name}`, 'left out', 'It has no value.');
  } else if (!plain) takeShaped(service, name === 'net' ? 'network' : name, value, reading);
  else if (plain.as === 'item') service.item(plain.key, withDollars(value));
  else if (plain.as === 'entry') {
    const at = value.indexOf('=');
    service.entry(
      plain.key,
      at === -1 ? value : value.slice(0, at),
      at === -1 ? '' : withDollars(value.slice(at + 1)),
    );
  } else
    service.set(
      plain.key,
      plain.as === 'number' && value.trim() !== '' && !Number.isNaN(Number(value))
        ? Number(value)
        : withDollars(value),
    );
}

/** Each name of the file reaches the container as a variable; its values stay apart from the text. */
function envFile(
  service: DockerService,
  path: string,
  reading: SourceReading,
  file: FileText,
): void {
  const text = file(path);
  if (text === undefined) {
    reading.leave(
      `--env-file ${path.slice(0, 60)}`,
      'not read',
      'The file is not here: import it too.',
    );
    return;
  }
  for (const { key } of readDotenv(text).entries) service.entry('environment', key, `\${${key}}`);
  takeEnvFile(reading, text, path);
}

/** Of `ghcr.io/owner/app:1@sha256:…`, app. */
function imageName(image: string): string {
  return (image.split('@')[0] ?? '').split('/').at(-1)?.split(':')[0] ?? '';
}

/** A name that Compose takes (Compose specification, services: ^[a-zA-Z0-9._-]+$). */
function serviceName(name: string): string {
  const plain = name.replace(/[^a-zA-Z0-9._-]+/g, '-').slice(0, 63);
  return /[a-zA-Z0-9]/.test(plain) ? plain : 'app';
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  return free;
}
