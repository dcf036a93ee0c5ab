import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { nearest } from '@/domain/compose/schema/nearest';
import {
  child,
  descend,
  isInterpolated,
  itemsOf,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import { replaced } from './replaced';
import type { ComposeRule } from './rule';

/** What stands at a path of each started service, where it is known. */
function texts(file: ParsedCompose, ...path: string[]) {
  const services = child(file.root, 'services');
  return startedServices(file).flatMap((service) => {
    const node = descend(services, service.name, ...path);
    const text = textOf(node);
    return node && text !== undefined && !isInterpolated(node) ? [{ service, node, text }] : [];
  });
}

const POLICIES = ['no', 'always', 'unless-stopped', 'on-failure'];
const CONDITIONS = [...POLICIES, 'any', 'none'];

export const restartPolicy: ComposeRule = {
  id: 'restart-policy',
  source: 'guest',
  severity: 'error',
  why: 'Docker refuses a restart policy that it does not know, and creates no container.',
  link: LINKS.compose,
  check: (file) => [
    ...texts(file, 'restart').flatMap(({ service, node, text }) => {
      // Compose takes the other one, where it is there.
      const other = descend(file.root, 'services', service.name, 'deploy', 'restart_policy');
      if (other?.kind === 'map' || node.kind !== 'scalar' || typeof node.value === 'boolean')
        return [];
      return policy(node, text);
    }),
    ...texts(file, 'deploy', 'restart_policy', 'condition').flatMap(({ node, text }) =>
      text === '' || CONDITIONS.includes(text) ? [] : [unknownPolicy(node, text, CONDITIONS)],
    ),
  ],
};

function policy(node: YamlNode, text: string): Complaint[] {
  const [name = '', count] = text.split(':');
  if (text === '') return [];
  if (!CONDITIONS.includes(name)) return [unknownPolicy(node, text, POLICIES)];
  if (count === undefined || /^[-+]?0*$/.test(count)) return [];
  if (name === 'on-failure' && /^\+?\d{1,9}$/.test(count)) return [];
  if (/^[-+]?\d+$/.test(count))
    return [
      {
        ...spanOf(node),
        message: `A number of attempts goes with on-failure only, and is not below 0.`,
      },
    ];
  const message = `${count.slice(0, 60)} is no number, so Compose leaves it out: there is no limit of attempts.`;
  return [{ ...spanOf(node), severity: 'warning', message }];
}

function unknownPolicy(node: YamlNode, text: string, known: string[]): Complaint {
  const better = nearest(text, known);
  const message = `${text.slice(0, 60)} is no restart policy: ${known.join(', ')} are.`;
  return { ...spanOf(node), message, ...(better && { fix: replaced(node, better) }) };
}

export const containerName: ComposeRule = {
  id: 'container-name',
  source: 'guest',
  severity: 'error',
  why: 'Docker takes letters, digits, _ . and - in a container’s name, at least two, the first a letter or digit, and each name once.',
  link: LINKS.compose,
  check: (file) => {
    const owners = new Map<string, string>();
    return texts(file, 'container_name').flatMap(({ service, node, text }) => {
      // Its schema refuses that already: Compose asks only that such a name is somewhere in it.
      if (!/[a-zA-Z0-9][\w.-]+/.test(text)) return [];
      const owner = owners.get(text);
      if (owner !== undefined)
        return [
          {
            ...spanOf(node),
            message: `The container of ${owner} has the name ${text.slice(0, 60)} already.`,
          },
        ];
      owners.set(text, service.name);
      if (/^[a-zA-Z0-9][\w.-]+$/.test(text)) return [];
      const better = text.replace(/^[^a-zA-Z0-9]+/, '').replace(/[^\w.-]+/g, '-');
      const message = `Docker takes no container named ${text.slice(0, 60)}.`;
      return [
        { ...spanOf(node), message, ...(better.length > 1 && { fix: replaced(node, better) }) },
      ];
    });
  },
};

export const neverPulled: ComposeRule = {
  id: 'never-pulled',
  source: 'guest',
  severity: 'error',
  why: 'A fresh machine has no images: one that is neither pulled nor built is never there.',
  link: LINKS.compose,
  check: (file) => {
    const away = texts(file, 'pull_policy').filter(
      ({ service, text }) => /^(?:never|build)$/.test(text) && !service.build,
    );
    const names = new Set(away.map(({ service }) => service.name));
    const there = new Set(
      startedServices(file)
        .filter(({ name }) => !names.has(name))
        .map(({ image }) => image?.text),
    );
    return away.flatMap(({ service: { name, image }, node, text }) => {
      if (!image || there.has(image.text)) return [];
      const message =
        text === 'never'
          ? `${name} is never pulled and not built, so its image is not there.`
          : `${name} is to be built and has no build, so its image is not there.`;
      return [{ ...spanOf(node), message, fix: replaced(node, 'missing') }];
    });
  },
};

export const otherContainer: ComposeRule = {
  id: 'other-container',
  source: 'guest',
  severity: 'error',
  why: 'The machine is new: no container is on it that this file does not make.',
  link: LINKS.compose,
  check: (file) => {
    const own = new Set(texts(file, 'container_name').map(({ text }) => text));
    // Without a name of its own a container is called project-service-1.
    const isOwn = (name: string) =>
      own.has(name) ||
      file.model.includes.length > 0 ||
      file.model.services.some((service) =>
        /^(.*)[-_]\d+$/.exec(name)?.[1]?.endsWith(service.name),
      );
    const say = (node: YamlNode, name: string): Complaint[] =>
      isOwn(name)
        ? []
        : [
            {
              ...spanOf(node),
              message: `No container ${name.slice(0, 60)} is on a new machine. Name a service of this file.`,
            },
          ];
    const items = startedServices(file).flatMap(({ name }) => {
      const service = descend(file.root, 'services', name);
      return [
        ...itemsOf(child(service, 'external_links')).map((node) => ({ node, prefix: '' })),
        ...itemsOf(child(service, 'volumes_from')).map((node) => ({ node, prefix: 'container:' })),
      ];
    });
    return [
      ...['network_mode', 'ipc', 'pid'].flatMap((key) =>
        texts(file, key).flatMap(({ node, text }) => {
          const name = /^container:(.+)/.exec(text)?.[1];
          return name === undefined ? [] : say(node, name);
        }),
      ),
      ...items.flatMap(({ node, prefix }) => {
        const text = textOf(node) ?? '';
        if (isInterpolated(node) || !text.startsWith(prefix)) return [];
        const name = text.slice(prefix.length).split(':', 1)[0] ?? '';
        return name === '' ? [] : say(node, name);
      }),
    ];
  },
};
