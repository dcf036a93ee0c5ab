import { activity, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import type { ComposeService } from '@/domain/compose/model/compose-model';
import { composeText, spanOf } from '@/domain/compose/model/service';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  isNull,
  itemsOf,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import type { LoaderCheck } from './check';
import { readBytes } from './units';

/** What a single service may not be (compose-go checkConsistency). */
export const serviceConsistency: LoaderCheck = {
  rule: 'compose-service',
  why: 'Compose starts nothing while one of its services contradicts itself.',
  check(file) {
    const active = file.model.services.filter((s) => activity(s, file.context) === 'on');
    return active.flatMap((service) => {
      const node = descend(file.root, 'services', service.name);
      return [
        ...withoutImage(file, service),
        ...networkMode(service, node),
        ...buildProblems(service, node),
        ...healthcheck(node),
        ...twoLimits(service, node),
        ...scaled(service, node),
        ...watches(service, node),
      ];
    });
  },
};

function withoutImage(file: ParsedCompose, service: ComposeService): Complaint[] {
  return hasImage(file, service, new Set())
    ? []
    : [
        {
          ...service.key,
          message: `The service ${service.name} has neither an image nor a build.`,
        },
      ];
}

function hasImage(file: ParsedCompose, service: ComposeService, seen: Set<string>): boolean {
  const node = descend(file.root, 'services', service.name);
  if (service.image || service.build || child(node, 'provider')) return true;
  const base = service.extends;
  if (!base || seen.has(service.name)) return base !== undefined;
  if (base.file) return true;
  const other = file.model.services.find(({ name }) => name === base.service);
  return !other || hasImage(file, other, seen.add(service.name));
}

function networkMode(service: ComposeService, node: YamlNode | undefined): Complaint[] {
  const mode = service.networkMode;
  if (!mode || mode.interpolated || mode.text === '' || service.networks.length === 0) return [];
  const entry = entriesOf(node).find(([name]) => name === 'networks');
  return [
    {
      ...spanOf(entry?.[1].key ?? mode),
      message: `The service ${service.name} sets both network_mode and networks; Compose allows one of them.`,
    },
  ];
}

function buildProblems(service: ComposeService, node: YamlNode | undefined): Complaint[] {
  const problems: Complaint[] = [];
  if (service.build?.isInline && service.build.dockerfile)
    problems.push({
      ...spanOf(service.build.dockerfile),
      message: `The build of ${service.name} has both dockerfile and dockerfile_inline; Compose allows one of them.`,
    });
  const platforms = itemsOf(descend(node, 'build', 'platforms'));
  const { platform } = service;
  if (platform && !platform.interpolated && platforms.length > 0 && !platforms.some(isInterpolated))
    if (!platforms.some((item) => textOf(item) === platform.text))
      problems.push({
        ...spanOf(platform),
        message: `build.platforms of ${service.name} does not include its platform ${platform.text}.`,
      });
  return problems;
}

function healthcheck(node: YamlNode | undefined): Complaint[] {
  const first = itemsOf(descend(node, 'healthcheck', 'test'))[0];
  const word = textOf(first);
  if (!first || isInterpolated(first) || word === undefined) return [];
  if (['CMD', 'CMD-SHELL', 'NONE'].includes(word)) return [];
  const list = descend(node, 'healthcheck', 'test');
  const edits = [{ from: first.from, to: first.from, text: '"CMD", ' }];
  const fix = { title: 'Start it with CMD', edits, safe: false };
  return [
    {
      ...spanOf(first),
      message: 'The list of healthcheck.test must start with CMD, CMD-SHELL or NONE.',
      ...(list?.kind === 'list' && list.flow && { fix }),
    },
  ];
}

const LIMITS: [key: string, path: string[], read: (text: string) => number | undefined][] = [
  ['scale', ['replicas'], number],
  ['cpus', ['resources', 'limits', 'cpus'], number],
  ['mem_limit', ['resources', 'limits', 'memory'], readBytes],
  ['mem_reservation', ['resources', 'reservations', 'memory'], readBytes],
  ['pids_limit', ['resources', 'limits', 'pids'], number],
];

function number(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function twoLimits(service: ComposeService, node: YamlNode | undefined): Complaint[] {
  return LIMITS.flatMap(([key, path, read]) => {
    const one = child(node, key);
    const two = descend(node, 'deploy', ...path);
    if (!one || isInterpolated(one) || isInterpolated(two)) return [];
    const [a, b] = [one, two].map((n) => read(textOf(n) ?? 'none'));
    if (a === undefined || b === undefined || a === b || a === 0) return [];
    return [
      {
        ...spanOf(one),
        message: `${service.name} sets ${key} and deploy.${path.join('.')} to different values; Compose allows one.`,
      },
    ];
  });
}

function scaled(service: ComposeService, node: YamlNode | undefined): Complaint[] {
  const name = composeText(child(node, 'container_name'));
  const scale = [child(node, 'scale'), descend(node, 'deploy', 'replicas')].find(
    (n) => n && !isNull(n),
  );
  if (!name || !scale || isInterpolated(scale) || !(Number(textOf(scale)) > 1)) return [];
  return [
    {
      ...spanOf(name),
      message: `${service.name} cannot have a container_name and more than one container: the name must be unique.`,
    },
  ];
}

function watches(service: ComposeService, node: YamlNode | undefined): Complaint[] {
  return itemsOf(descend(node, 'develop', 'watch')).flatMap((watch) => {
    const action = textOf(child(watch, 'action')) ?? '';
    if (!action.startsWith('sync') || textOf(child(watch, 'target'))) return [];
    const span: Span = spanOf(watch);
    return [
      {
        ...span,
        message: `A develop.watch of ${service.name} with the action ${action} needs a target.`,
      },
    ];
  });
}
