import type { Span } from '@/domain/compose/compose-finding';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  isNull,
  itemsOf,
  itemsOrOne,
  textOf,
  type MapEntry,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import type { ComposeBuild, ComposeService, ComposeText, EnvironmentEntry } from './compose-model';
import { readImage } from './image';
import { publishedPorts } from './service-ports';
import { serviceVolumes } from './service-volumes';

export const spanOf = ({ from, to }: Span): Span => ({ from, to });

/** A scalar as a text with its place, or undefined where it is no scalar or empty. */
export function composeText(node: YamlNode | undefined): ComposeText | undefined {
  const text = textOf(node);
  return node && text !== undefined
    ? { text, interpolated: isInterpolated(node), ...spanOf(node) }
    : undefined;
}

const texts = (nodes: YamlNode[]): ComposeText[] =>
  nodes.map(composeText).filter((text) => text !== undefined);

/** One service in plain data; what has the wrong shape is left out, because the schema says so. */
export function readService(name: string, { key, value }: MapEntry): ComposeService {
  const image = composeText(child(value, 'image'));
  return {
    name,
    key: spanOf(key),
    from: key.from,
    to: Math.max(key.to, value.to),
    image: image && image.text !== '' ? readImage(image) : undefined,
    build: readBuild(value),
    ports: publishedPorts(child(value, 'ports')),
    volumes: serviceVolumes(child(value, 'volumes')),
    environment: readEnvironment(child(value, 'environment')),
    envFiles: envFiles(child(value, 'env_file')),
    networks: named(child(value, 'networks')),
    configs: sources(child(value, 'configs')),
    secrets: sources(child(value, 'secrets')),
    dependsOn: dependsOn(child(value, 'depends_on')),
    profiles: texts(itemsOf(child(value, 'profiles'))),
    extends: readExtends(value),
    networkMode: composeText(child(value, 'network_mode')),
    platform: composeText(child(value, 'platform')),
    restart: composeText(child(value, 'restart')),
    wantsGpu: wantsGpu(value),
  };
}

function readBuild(service: YamlNode): ComposeBuild | undefined {
  const entry = service.kind === 'map' ? service.entries.get('build') : undefined;
  if (!entry || isNull(entry.value)) return undefined;
  const { key, value } = entry;
  const context = composeText(value.kind === 'map' ? child(value, 'context') : value);
  return {
    ...spanOf(value),
    key: spanOf(key),
    context,
    isRemote:
      context !== undefined &&
      /^(?:https?:\/\/|git:\/\/|git@|ssh:\/\/|github\.com\/)/.test(context.text),
    dockerfile: composeText(child(value, 'dockerfile')),
    isInline: child(value, 'dockerfile_inline') !== undefined,
  };
}

/** Names in a list, or the keys of a map, with the places of the names. */
function named(node: YamlNode | undefined): ComposeText[] {
  if (node?.kind !== 'map') return texts(itemsOf(node));
  return entriesOf(node).map(([text, { key }]) => ({ text, interpolated: false, ...spanOf(key) }));
}

/** What `configs` and `secrets` of a service refer to, short or long. */
function sources(node: YamlNode | undefined): ComposeText[] {
  return texts(
    itemsOf(node)
      .map((item) => (item.kind === 'map' ? child(item, 'source') : item))
      .filter((item) => item !== undefined),
  );
}

function dependsOn(node: YamlNode | undefined): ComposeService['dependsOn'] {
  return named(node).map((text) => ({
    ...text,
    required: textOf(descend(node, text.text, 'required')) !== 'false',
  }));
}

function envFiles(node: YamlNode | undefined): ComposeService['envFiles'] {
  return itemsOrOne(node).flatMap((item) => {
    const file = composeText(item.kind === 'map' ? child(item, 'path') : item);
    return file ? [{ ...file, required: textOf(child(item, 'required')) !== 'false' }] : [];
  });
}

function readExtends(service: YamlNode): ComposeService['extends'] {
  const node = child(service, 'extends');
  const name = textOf(node?.kind === 'map' ? child(node, 'service') : node);
  if (!node || name === undefined) return undefined;
  return { service: name, file: composeText(child(node, 'file')), span: spanOf(node) };
}

/** The environment in either form; a list entry without `=` and a key without a value pass through. */
function readEnvironment(node: YamlNode | undefined): EnvironmentEntry[] {
  if (node?.kind === 'map')
    return entriesOf(node).map(([name, { key, value }]) => ({
      name,
      value: textOf(value),
      valueSpan: isNull(value) ? undefined : spanOf(value),
      style: 'map',
      from: key.from,
      to: Math.max(key.to, value.kind === 'scalar' && value.from >= key.to ? value.to : key.to),
    }));
  return itemsOf(node).flatMap((item): EnvironmentEntry[] => {
    const text = textOf(item);
    if (text === undefined) return [];
    const equals = text.indexOf('=');
    const span = spanOf(item);
    if (equals < 0)
      return [{ name: text, value: undefined, valueSpan: undefined, style: 'list', ...span }];
    return [
      {
        name: text.slice(0, equals),
        value: text.slice(equals + 1),
        valueSpan: span,
        style: 'list',
        ...span,
      },
    ];
  });
}

function wantsGpu(service: YamlNode): boolean {
  const devices = descend(service, 'deploy', 'resources', 'reservations', 'devices');
  const asks = itemsOf(devices).some((device) =>
    [...itemsOf(child(device, 'capabilities')), child(device, 'driver')].some((node) =>
      /gpu|nvidia/.test(textOf(node) ?? ''),
    ),
  );
  const gpus = child(service, 'gpus');
  return (
    asks || (gpus !== undefined && !isNull(gpus)) || textOf(child(service, 'runtime')) === 'nvidia'
  );
}
