import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import type { ComposeService } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { descend, isInterpolated, itemsOrOne, textOf } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

export const mountTarget: ComposeRule = {
  id: 'mount-target',
  source: 'guest',
  severity: 'error',
  why: 'Docker takes only an absolute path in the container, other than / and each once.',
  link: LINKS.compose,
  check: (file) =>
    startedServices(file).flatMap((service) => {
      const tmpfs = new Map(tmpfsOf(file, service).map((one) => [one.target, one]));
      const mounts = service.volumes.flatMap(({ target, interpolated, source, ...at }): Target[] =>
        interpolated || target === undefined || target === ''
          ? []
          : [{ ...spanOf(at), target, isAlone: !source && at.kind === 'volume' }],
      );
      return [
        ...replacedMounts(service),
        ...[...mounts, ...tmpfs.values()].flatMap(misplaced),
        ...mounts.flatMap(({ target, ...at }) =>
          tmpfs.has(target)
            ? [{ ...spanOf(at), message: `${target} is under tmpfs as well.` }]
            : [],
        ),
      ];
    }),
};

/** A mount, and whether its target is all that is written. */
type Target = Span & { target: string; isAlone?: boolean };

/** Of the mounts at one path Compose carries out the last (override.EnforceUnicity). */
function replacedMounts({ volumes }: ComposeService): Complaint[] {
  const last = new Map(
    volumes.flatMap((volume) => (volume.target === undefined ? [] : [[volume.target, volume]])),
  );
  return volumes.flatMap((volume) => {
    const { target = '', kind, source, interpolated, ...at } = volume;
    const other = last.get(target);
    if (!other || other === volume || interpolated || other.interpolated) return [];
    if (target.includes('$') || (other.kind === kind && other.source?.text === source?.text))
      return [];
    const message = `Of the mounts at ${target.slice(0, 60)} only the last is carried out.`;
    return [{ ...spanOf(at), severity: 'warning', message }];
  });
}

function misplaced({ target, isAlone, ...at }: Target): Complaint[] {
  const volume = isAlone && /^([A-Za-z]):\//.exec(target);
  if (volume)
    return [
      {
        ...at,
        message: `Compose takes ${target.slice(0, 60)} for a path of Windows, and Docker refuses it. If ${volume[1]} is a volume, give it a longer name.`,
      },
    ];
  if (/^\/+$/.test(target))
    return [{ ...at, message: 'Nothing can be mounted over / itself: name a folder in it.' }];
  // Docker takes a backslash for a slash here.
  if (/^[\\/]/.test(target)) return [];
  const message = `${target.slice(0, 60)} is no path in the container: it begins with /.`;
  return [{ ...at, message }];
}

function tmpfsOf({ root }: ParsedCompose, { name }: ComposeService): Target[] {
  return itemsOrOne(descend(root, 'services', name, 'tmpfs')).flatMap((item) => {
    const target = textOf(item)?.split(':', 1)[0] ?? '';
    return target === '' || isInterpolated(item) ? [] : [{ ...spanOf(item), target }];
  });
}

export const windowsPath: ComposeRule = {
  id: 'windows-path',
  source: 'guest',
  severity: 'warning',
  why: 'The machine runs Linux, where a drive letter is part of a name.',
  link: LINKS.guest,
  check: (file) =>
    startedServices(file).flatMap(({ volumes }) =>
      volumes.flatMap(({ source, interpolated, ...at }): Complaint[] => {
        const path = source?.text ?? '';
        if (interpolated || !/^[A-Za-z]:[\\/]|^\\\\/.test(path)) return [];
        const volume = /^[A-Za-z](?=:\/)/.exec(path)?.[0];
        const instead = volume ? ` If ${volume} is a volume, give it a longer name.` : '';
        const message = `${path.slice(0, 60)} is a path of Windows; the machine runs Linux.${instead}`;
        return [{ ...spanOf(at), message }];
      }),
    ),
};
