import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import type { ComposeResource, ComposeService } from '@/domain/compose/model/compose-model';
import { spanOf } from '@/domain/compose/model/service';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import { DOCUMENTED } from './mounts';
import type { ComposeRule } from './rule';

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

/** Every Docker has the networks of these names. */
function isBuiltIn({ root }: ParsedCompose, kind: string, name: string): boolean {
  const named = descend(root, kind, name, 'name');
  return kind === 'networks' && ['bridge', 'host', 'none'].includes(textOf(named) ?? name);
}

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
        .filter(({ name, external }) => external && used.has(name) && !isBuiltIn(file, kind, name))
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
  why: 'The machine receives the compose text and nothing else, and Docker takes only an absolute path here.',
  link: LINKS.guest,
  check: ({ root }) =>
    entriesOf(child(root, 'volumes')).flatMap(([name, { value }]): Complaint[] => {
      const options = child(value, 'driver_opts');
      const [device, mount] = [child(options, 'device'), textOf(child(options, 'o'))];
      const path = textOf(device);
      if (!device || path === undefined || isInterpolated(device)) return [];
      if (!/(?:^|,)r?bind(?:,|$)/.test(mount ?? '')) return [];
      if (path.startsWith('/')) return DOCUMENTED.test(path) ? [] : [absent(device, name, path)];
      if (!/^(?![A-Za-z]+:)[^/]/.test(path)) return [];
      return [
        {
          ...spanOf(device),
          message: `The volume ${name} binds ${path.slice(0, 60)}, which is not there in the machine. Leave driver_opts out to keep its data.`,
        },
      ];
    }),
};

function absent(device: YamlNode, name: string, path: string): Complaint {
  const message = `The volume ${name} binds ${path.slice(0, 60)}, and Docker does not start without it. Leave driver_opts out unless the machine itself has that folder.`;
  return { ...spanOf(device), severity: 'warning', message };
}
