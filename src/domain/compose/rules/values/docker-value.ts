import { startedServices } from '@/domain/compose/parsed-compose';
import type { Complaint, Span } from '@/domain/compose/compose-finding';
import { isIpAddress } from '@/domain/compose/model/port';
import { spanOf } from '@/domain/compose/model/service';
import { nearest } from '@/domain/compose/schema/nearest';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  itemsOf,
  itemsOrOne,
  nodesAt,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { LOG_OPTIONS, OWN_SYSCTL, ULIMITS } from './docker-names';
import { SERVICE_TEXTS, volumeName, type Fault } from './docker-texts';
import { LINKS } from '@/domain/compose/rules/links';
import { replaced } from '@/domain/compose/rules/replaced';
import type { ComposeRule } from '@/domain/compose/rules/rule';

export const dockerValue: ComposeRule = {
  id: 'docker-value',
  source: 'guest',
  severity: 'error',
  why: 'Compose passes the value on, and Docker creates or starts no container with it.',
  link: LINKS.compose,
  check: (file) => [
    ...nodesAt(file.root, ['volumes', '*', 'name']).flatMap((node) => judged(node, volumeName)),
    ...startedServices(file).flatMap(({ name }) => {
      const service = descend(child(file.root, 'services'), name);
      return [
        ...SERVICE_TEXTS.flatMap(([path, say]) =>
          nodesAt(service, path).flatMap((node) => judged(node, say)),
        ),
        ...ulimits(service),
        ...sysctls(child(service, 'sysctls')),
        ...hosts(child(service, 'extra_hosts')),
        ...logOptions(child(service, 'logging')),
        ...startInterval(child(service, 'healthcheck')),
        ...itemsOf(child(service, 'volumes')).flatMap(tmpfsSource),
      ];
    }),
  ],
};

function tmpfsSource(mount: YamlNode): Complaint[] {
  const source = child(mount, 'source');
  if (!source || textOf(child(mount, 'type')) !== 'tmpfs' || !textOf(source)) return [];
  return [complaint(source, { message: 'A mount of type tmpfs has no source.' })];
}

function startInterval(health: YamlNode | undefined): Complaint[] {
  const node = child(health, 'start_interval');
  if (!node || textOf(node) === undefined || child(health, 'start_period')) return [];
  return [complaint(node, { message: 'start_interval needs a start_period beside it.' })];
}

function judged(node: YamlNode, say: (text: string) => Fault | undefined): Complaint[] {
  const text = textOf(node);
  if (text === undefined || text === '' || isInterpolated(node)) return [];
  const fault = say(text);
  return fault ? [complaint(node, fault)] : [];
}

const complaint = (at: Span, { message, better }: Fault): Complaint => ({
  ...spanOf(at),
  message,
  ...(better !== undefined && { fix: replaced(at, better) }),
});

function ulimits(service: YamlNode | undefined): Complaint[] {
  return entriesOf(child(service, 'ulimits')).flatMap(([name, { key, value }]) => {
    if (!ULIMITS.includes(name.toLowerCase()))
      return [
        complaint(key, {
          message: `${name.slice(0, 60)} is no limit.`,
          better: nearest(name, ULIMITS),
        }),
      ];
    const [soft, hard] = ['soft', 'hard'].map((which) => limitOf(child(value, which)));
    if (soft === undefined || hard === undefined || hard === -1) return [];
    if (soft !== -1 && soft <= hard) return [];
    return [complaint(key, { message: `The soft limit of ${name} is above its hard limit.` })];
  });
}

function limitOf(node: YamlNode | undefined): number | undefined {
  const text = textOf(node);
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function sysctls(node: YamlNode | undefined): Complaint[] {
  const names = [
    ...entriesOf(node).map(([name, { key }]) => ({ name, at: key })),
    ...itemsOf(node).map((item) => ({ name: textOf(item)?.split('=')[0] ?? '', at: item })),
  ];
  return names.flatMap(({ name, at }) =>
    name === '' || name.includes('$') || OWN_SYSCTL.test(name)
      ? []
      : [
          complaint(at, {
            message: `${name.slice(0, 60)} is a setting of the whole machine, which no container can change.`,
          }),
        ],
  );
}

function hosts(node: YamlNode | undefined): Complaint[] {
  const fromMap = entriesOf(node).flatMap(([, { value }]) =>
    itemsOrOne(value).map((item) => ({ item, address: textOf(item) ?? '' })),
  );
  const fromList = itemsOf(node).map((item) => ({
    item,
    address: /^[^:=]*[:=](.*)$/s.exec(textOf(item) ?? '')?.[1] ?? '',
  }));
  return [...fromMap, ...fromList].flatMap(({ item, address }) => {
    const bare = /^\[(.*)\]$/.exec(address)?.[1] ?? address;
    if (isInterpolated(item) || bare === '' || bare === 'host-gateway' || isIpAddress(bare))
      return [];
    return [complaint(item, { message: `${bare.slice(0, 60)} is no IP address.` })];
  });
}

function logOptions(logging: YamlNode | undefined): Complaint[] {
  const options = LOG_OPTIONS[textOf(child(logging, 'driver')) ?? ''];
  if (!options) return [];
  return entriesOf(child(logging, 'options')).flatMap(([name, { key }]) =>
    options.includes(name)
      ? []
      : [
          complaint(key, {
            message: `The log driver has no option ${name.slice(0, 60)}.`,
            better: nearest(name, options),
          }),
        ],
  );
}
