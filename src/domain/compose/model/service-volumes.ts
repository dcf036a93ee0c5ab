import { child, isInterpolated, itemsOf, textOf, type YamlNode } from '@/domain/compose/yaml/node';
import type { ComposeText, ServiceVolume } from './compose-model';
import { isHostPath, readVolume } from './volume';

/** What a service mounts, from the short and the long form. */
export function serviceVolumes(node: YamlNode | undefined): ServiceVolume[] {
  return itemsOf(node).flatMap((item) => {
    const volume = item.kind === 'map' ? longForm(item) : shortForm(item);
    return volume ? [volume] : [];
  });
}

function shortForm(item: YamlNode): ServiceVolume | undefined {
  const text = textOf(item);
  const read = text === undefined ? undefined : readVolume(text);
  if (!read || 'error' in read) return undefined;
  const span = { from: item.from, to: item.to };
  const { source, target, options } = read;
  const interpolated = isInterpolated(item);
  return {
    ...span,
    kind: source !== undefined && isHostPath(source) ? 'bind' : 'volume',
    source:
      source === undefined
        ? undefined
        : { text: source, interpolated: source.includes('$'), ...span },
    target,
    readOnly: options.includes('ro'),
    interpolated,
  };
}

function longForm(item: YamlNode): ServiceVolume {
  const source = child(item, 'source');
  const text = textOf(source);
  const from: ComposeText | undefined =
    source && text !== undefined
      ? { text, interpolated: isInterpolated(source), from: source.from, to: source.to }
      : undefined;
  const type = child(item, 'type');
  return {
    from: item.from,
    to: item.to,
    kind: textOf(type) ?? 'volume',
    source: from,
    target: textOf(child(item, 'target')),
    readOnly: textOf(child(item, 'read_only')) === 'true',
    interpolated: isInterpolated(type) || (from?.interpolated ?? false),
  };
}
