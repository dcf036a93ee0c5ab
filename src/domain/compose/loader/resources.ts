import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  textOf,
  type MapEntry,
} from '@/domain/compose/yaml/node';
import type { LoaderCheck } from './check';

/** What the top-level volumes, networks, configs and secrets may not be (compose-go validation). */
export const resources: LoaderCheck = {
  rule: 'compose-resource',
  why: 'Compose starts nothing while it cannot tell where a volume, network, config or secret comes from.',
  check: ({ root }) => [
    ...entriesOf(child(root, 'volumes')).flatMap(externalVolume),
    ...['volumes', 'networks', 'configs', 'secrets'].flatMap((kind) =>
      entriesOf(child(root, kind)).flatMap(twoNames),
    ),
    ...entriesOf(child(root, 'configs')).flatMap((entry) =>
      oneSource(entry, ['file', 'environment', 'content']),
    ),
    ...entriesOf(child(root, 'secrets')).flatMap((entry) =>
      oneSource(entry, ['file', 'environment']),
    ),
  ],
};

type Named = [name: string, entry: MapEntry];

function externalVolume([name, { value }]: Named): Complaint[] {
  if (textOf(child(value, 'external')) !== 'true') return [];
  const other = entriesOf(value).find(
    ([key]) => key !== 'external' && key !== 'name' && !key.startsWith('x-'),
  );
  if (!other) return [];
  return [
    {
      ...spanOf(other[1].key),
      message: `The volume ${name} is external, so it cannot set ${other[0]} as well.`,
    },
  ];
}

function twoNames([name, { value }]: Named): Complaint[] {
  const outer = child(value, 'name');
  const inner = descend(value, 'external', 'name');
  if (!outer || !inner || isInterpolated(outer) || isInterpolated(inner)) return [];
  if (textOf(outer) === textOf(inner)) return [];
  return [
    {
      ...spanOf(inner),
      message: `${name} has a name and an external.name that differ; only use name.`,
    },
  ];
}

function oneSource([name, { key, value }]: Named, sources: string[]): Complaint[] {
  if (value.kind !== 'map') return [];
  const given = sources.filter((source) => value.entries.has(source));
  const words = sources.join(', ');
  if (given.length > 1)
    return [
      {
        ...spanOf(key),
        message: `${name} has ${given.join(' and ')}; only one of ${words} may be there.`,
      },
    ];
  const isElsewhere = value.entries.has('external') || value.entries.has('driver');
  if (given.length === 1 || isElsewhere) return [];
  return [{ ...spanOf(key), message: `${name} needs one of ${words}.` }];
}
