import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { descend, isNull, itemsOf, textOf, type MapEntry } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const keys = (
  file: ParsedCompose,
  key: string,
  say: (entry: MapEntry, service: string) => string | undefined,
): Complaint[] =>
  startedServices(file).flatMap(({ name }) => {
    const node = descend(file.root, 'services', name);
    const entry = node?.kind === 'map' ? node.entries.get(key) : undefined;
    if (!entry) return [];
    const message = say(entry, name);
    return message ? [{ ...spanOf(entry.key), message }] : [];
  });

export const privileged: ComposeRule = {
  id: 'privileged',
  source: 'advice',
  severity: 'warning',
  why: 'A privileged container has the whole machine in its hands, its keys included.',
  link: LINKS.security,
  check: (file) =>
    keys(file, 'privileged', ({ value }, service) =>
      textOf(value)?.toLowerCase() === 'true'
        ? `${service} may do anything in the machine. Give it the single capabilities it needs, if it works with those.`
        : undefined,
    ),
  many: ({ length }) =>
    `${length} services may do anything in the machine. Give them the single capabilities they need, if they work with those.`,
};

export const hostNamespace: ComposeRule = {
  id: 'host-namespace',
  source: 'advice',
  severity: 'hint',
  why: 'What shares the machine’s network or processes is not kept apart from the rest of the machine.',
  link: LINKS.security,
  check: (file) => [
    ...keys(file, 'network_mode', ({ value }, service) =>
      textOf(value) === 'host'
        ? `${service} is on the machine’s own network: each port it listens on is open there, and ports: has no effect.`
        : undefined,
    ),
    ...keys(file, 'pid', ({ value }, service) =>
      textOf(value) === 'host' ? `${service} sees all processes of the machine.` : undefined,
    ),
  ],
};

export const capabilities: ComposeRule = {
  id: 'capabilities',
  source: 'advice',
  severity: 'hint',
  why: 'Each added capability is one more thing a break-in can use.',
  link: LINKS.security,
  check: (file) =>
    keys(file, 'cap_add', ({ value }, service) =>
      isNull(value) || itemsOf(value).length === 0
        ? undefined
        : `${service} has added capabilities; keep only those it needs.`,
    ),
  many: ({ length }) => `${length} services have added capabilities; keep only those they need.`,
};
