import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { isIpAddress } from '@/domain/compose/model/port';
import { spanOf } from '@/domain/compose/model/service';
import { nearest } from '@/domain/compose/schema/nearest';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  nodesAt,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { NETWORK_DRIVERS } from '@/domain/compose/rules/values/docker-names';
import { LINKS } from './links';
import { replaced } from './replaced';
import type { ComposeRule } from './rule';

const NETWORK_WORDS = ['host', 'bridge', 'none', 'default', 'disabled'];

/** The networks or volumes of the file that a started service uses. */
function used(file: ParsedCompose, kind: 'networks' | 'volumes'): Set<string> {
  return new Set(
    startedServices(file).flatMap((service) =>
      kind === 'networks'
        ? service.networks.length > 0
          ? service.networks.map(({ text }) => text)
          : ['default']
        : service.volumes.flatMap(({ kind: of, source }) =>
            of === 'volume' && source ? [source.text] : [],
          ),
    ),
  );
}

export const driverMissing: ComposeRule = {
  id: 'driver-missing',
  source: 'guest',
  severity: 'error',
  why: 'A new machine has the drivers that come with Docker and no plugins, and is in no swarm.',
  link: LINKS.compose,
  check: (file) =>
    (['networks', 'volumes'] as const).flatMap((kind) => {
      const known = kind === 'networks' ? NETWORK_DRIVERS : ['local'];
      const names = used(file, kind);
      return entriesOf(child(file.root, kind)).flatMap(([name, { value }]): Complaint[] => {
        const driver = child(value, 'driver');
        const text = textOf(driver);
        if (!driver || !text || isInterpolated(driver) || !names.has(name)) return [];
        if (known.includes(text) || textOf(child(value, 'external')) === 'true') return [];
        const better = nearest(text, known);
        const what = kind === 'networks' ? 'network' : 'volume';
        return [
          {
            ...spanOf(driver),
            message:
              text === 'overlay'
                ? 'A network with the driver overlay needs a swarm, and the machine is in none.'
                : `The machine has no ${what} driver ${text.slice(0, 60)}.`,
            ...(better && { fix: replaced(driver, better) }),
          },
        ];
      });
    }),
};

export const networkAddress: ComposeRule = {
  id: 'network-address',
  source: 'guest',
  severity: 'error',
  why: 'Docker gives a container an address of its own choice only in a network whose subnet the file sets.',
  link: LINKS.compose,
  check: (file) => [
    ...nodesAt(file.root, ['networks', '*', 'ipam', 'config', '*', 'subnet']).flatMap(subnet),
    ...startedServices(file).flatMap(({ name }) =>
      entriesOf(descend(file.root, 'services', name, 'networks')).flatMap(([network, { value }]) =>
        ['ipv4_address', 'ipv6_address'].flatMap((key) =>
          address(child(value, key), network, child(child(file.root, 'networks'), network)),
        ),
      ),
    ),
  ],
};

function subnet(node: YamlNode): Complaint[] {
  const text = textOf(node);
  if (text === undefined || text === '' || isInterpolated(node)) return [];
  const [base = '', bits = '', ...more] = text.split('/');
  const isRange =
    isIpAddress(base) && /^\d{1,3}$/.test(bits) && +bits <= (base.includes(':') ? 128 : 32);
  if (isRange && more.length === 0) return [];
  return [
    {
      ...spanOf(node),
      message: `${text.slice(0, 60)} is no subnet: write an address and its bits, such as 172.30.0.0/16.`,
    },
  ];
}

function address(
  node: YamlNode | undefined,
  name: string,
  network: YamlNode | undefined,
): Complaint[] {
  const text = textOf(node);
  if (!node || !text || isInterpolated(node)) return [];
  if (!isIpAddress(text))
    return [{ ...spanOf(node), message: `${text.slice(0, 60)} is no IP address.` }];
  const subnets = nodesAt(network, ['ipam', 'config', '*', 'subnet']);
  const isElsewhere = child(network, 'external') !== undefined || subnets.some(isInterpolated);
  if (isElsewhere) return [];
  const ofKind = subnets.filter((one) => textOf(one)?.includes(':') === text.includes(':'));
  if (ofKind.length === 0)
    return [
      {
        ...spanOf(node),
        message: `The network ${name} sets no subnet, so the container cannot have the address ${text}.`,
      },
    ];
  if (text.includes(':') || ofKind.some((one) => isInside(text, textOf(one) ?? ''))) return [];
  return [
    {
      ...spanOf(node),
      message: `The address ${text} is not in the subnet of the network ${name}.`,
    },
  ];
}

/** Whether an IPv4 address is in a subnet; a subnet that is none holds any, because another rule speaks of it. */
function isInside(text: string, range: string): boolean {
  const [base = '', bits = ''] = range.split('/');
  if (!isIpAddress(base) || !/^\d{1,2}$/.test(bits)) return true;
  const number = (ip: string) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(text) / size) === Math.floor(number(base) / size);
}

export const networkMode: ComposeRule = {
  id: 'network-mode',
  source: 'guest',
  severity: 'error',
  why: 'Any other network_mode is the name of a network that is there already, and a new machine has none.',
  link: LINKS.compose,
  check: (file) => {
    const names = entriesOf(child(file.root, 'networks')).map(([, { value }]) =>
      child(value, 'name'),
    );
    const made = new Set(names.map(textOf));
    return startedServices(file).flatMap(({ networkMode: mode }) => {
      if (!mode || mode.interpolated || mode.text === '' || made.has(mode.text)) return [];
      if (NETWORK_WORDS.includes(mode.text) || /^(?:service|container):/.test(mode.text)) return [];
      if (names.some(isInterpolated)) return [];
      const better = nearest(mode.text, NETWORK_WORDS);
      return [
        {
          ...spanOf(mode),
          message: `There is no network ${mode.text.slice(0, 60)} on a new machine. Name one of the file under networks.`,
          ...(better && { fix: replaced(mode, better) }),
        },
      ];
    });
  },
};
