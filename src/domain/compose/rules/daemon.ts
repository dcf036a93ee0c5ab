import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeResource, ComposeService } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import { nearest } from '@/domain/compose/schema/nearest';
import { child, descend, entriesOf, isInterpolated, textOf } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import { replaced } from './replaced';
import type { ComposeRule } from './rule';

/** A key of each started service: its name, and the text under the key where it is known. */
function texts(file: ParsedCompose, key: string) {
  const services = child(file.root, 'services');
  return startedServices(file).flatMap((service) => {
    const node = descend(services, service.name, key);
    const text = textOf(node);
    return node && text !== undefined && !isInterpolated(node) ? [{ service, node, text }] : [];
  });
}

const POLICIES = ['no', 'always', 'unless-stopped', 'on-failure'];

export const restartPolicy: ComposeRule = {
  id: 'restart-policy',
  source: 'guest',
  severity: 'error',
  why: 'Docker refuses a restart policy that it does not know, and creates no container.',
  link: LINKS.compose,
  check: (file) =>
    texts(file, 'restart').flatMap(({ node, text }) => {
      if (text === '' || node.kind !== 'scalar' || typeof node.value === 'boolean') return [];
      if (POLICIES.includes(text) || /^on-failure:\d+$/.test(text)) return [];
      const better = nearest(text, POLICIES);
      const message = `${text.slice(0, 60)} is no restart policy: ${POLICIES.join(', ')} are.`;
      return [{ ...spanOf(node), message, ...(better && { fix: replaced(node, better) }) }];
    }),
};

export const containerName: ComposeRule = {
  id: 'container-name',
  source: 'guest',
  severity: 'error',
  why: 'Docker takes letters, digits, _ . and - in a container’s name, at least two, the first a letter or digit.',
  link: LINKS.compose,
  check: (file) =>
    texts(file, 'container_name').flatMap(({ node, text }) => {
      if (text === '' || /^[a-zA-Z0-9][\w.-]+$/.test(text)) return [];
      const better = text.replace(/^[^a-zA-Z0-9]+/, '').replace(/[^\w.-]+/g, '-');
      const message = `Docker takes no container named ${text.slice(0, 60)}.`;
      return [
        { ...spanOf(node), message, ...(better.length > 1 && { fix: replaced(node, better) }) },
      ];
    }),
};

export const neverPulled: ComposeRule = {
  id: 'never-pulled',
  source: 'guest',
  severity: 'error',
  why: 'A fresh machine has no images: one that is neither pulled nor built is never there.',
  link: LINKS.compose,
  check: (file) =>
    texts(file, 'pull_policy').flatMap(({ service, node, text }) => {
      if (text !== 'never' || service.build) return [];
      const message = `${service.name} is never pulled and not built, so its image is not there.`;
      return [{ ...spanOf(node), message, fix: replaced(node, 'missing') }];
    }),
};

const MADE = 'Leave external out, so that it is made.';

/** What a started service uses, by the kind of what it names. */
const USES: [
  kind: 'networks' | 'volumes' | 'configs' | 'secrets',
  what: string,
  instead: string,
  names: (service: ComposeService) => (string | undefined)[],
][] = [
  ['networks', 'network', MADE, networksOf],
  [
    'volumes',
    'volume',
    MADE,
    ({ volumes }) => volumes.filter(({ kind }) => kind === 'volume').map((one) => one.source?.text),
  ],
  [
    'configs',
    'config',
    'Write its content here.',
    ({ configs }) => configs.map(({ text }) => text),
  ],
  [
    'secrets',
    'secret',
    'Take it from a variable with environment.',
    ({ secrets }) => secrets.map(({ text }) => text),
  ],
];

/** A service that names no network is in the one called default. */
function networksOf({ networks, networkMode }: ComposeService): string[] {
  if (networks.length > 0) return networks.map(({ text }) => text);
  return networkMode ? [] : ['default'];
}

export const externalResource: ComposeRule = {
  id: 'external-resource',
  source: 'guest',
  severity: 'error',
  why: 'The machine is new: nothing but this file has made anything on it.',
  link: LINKS.compose,
  check: (file) =>
    USES.flatMap(([kind, what, instead, names]) => {
      const used = new Set(startedServices(file).flatMap(names));
      const all: ComposeResource[] = file.model[kind];
      return all
        .filter(({ name, external }) => external && used.has(name))
        .map(({ name, key }) => ({
          ...key,
          message: `The ${what} ${name} is external, and a new machine has none. ${instead}`,
        }));
    }),
};

export const volumeDevice: ComposeRule = {
  id: 'volume-device',
  source: 'guest',
  severity: 'error',
  why: 'The guest receives the compose text and nothing else, and Docker takes only an absolute path here.',
  link: LINKS.guest,
  check: ({ root }) =>
    entriesOf(child(root, 'volumes')).flatMap(([name, { value }]): Complaint[] => {
      const options = child(value, 'driver_opts');
      const [device, mount] = [child(options, 'device'), textOf(child(options, 'o'))];
      const path = textOf(device);
      if (!device || path === undefined || isInterpolated(device)) return [];
      if (!/(?:^|,)r?bind(?:,|$)/.test(mount ?? '') || !/^(?![A-Za-z]+:)[^/]/.test(path)) return [];
      return [
        {
          ...spanOf(device),
          message: `The volume ${name} binds ${path.slice(0, 60)}, which is not there in the guest. Leave driver_opts out to keep its data.`,
        },
      ];
    }),
};

export const mountTarget: ComposeRule = {
  id: 'mount-target',
  source: 'guest',
  severity: 'error',
  why: 'Docker takes only an absolute path in the container.',
  link: LINKS.compose,
  check: (file) =>
    startedServices(file).flatMap(({ volumes }) =>
      volumes.flatMap(({ target, interpolated, ...at }): Complaint[] => {
        if (interpolated || target === undefined || target === '') return [];
        if (target.startsWith('/') || isDrivePath(target)) return [];
        return [
          {
            ...spanOf(at),
            message: `${target.slice(0, 60)} is no path in the container: it begins with /.`,
          },
        ];
      }),
    ),
};

export const windowsPath: ComposeRule = {
  id: 'windows-path',
  source: 'guest',
  severity: 'warning',
  why: 'The guest runs Linux, where a drive letter is part of a name.',
  link: LINKS.guest,
  check: (file) =>
    startedServices(file).flatMap(({ volumes }) =>
      volumes.flatMap(({ source, target, interpolated, ...at }): Complaint[] => {
        const path = [source?.text, target].find((one) => one !== undefined && isDrivePath(one));
        if (interpolated || path === undefined) return [];
        return [
          {
            ...spanOf(at),
            message: `${path.slice(0, 60)} is a path of Windows; the guest runs Linux.`,
          },
        ];
      }),
    ),
};

const isDrivePath = (path: string) => /^[A-Za-z]:[\\/]|^\\\\/.test(path);
