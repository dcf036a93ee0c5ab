import { startedServices, type ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import {
  descend,
  entriesOf,
  isNull,
  itemsOf,
  itemsOrOne,
  nodesAt,
  textOf,
  type ScalarNode,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import { arrivesAs } from '@/domain/compose/yaml/arrives-as';
import { replaced } from '@/domain/compose/rules/replaced';
import {
  FILE_MODES,
  RESOURCE_TEXT_MAPS,
  SERVICE_NUMBERS,
  SERVICE_TEXT_MAPS,
  WHOLE_TEXTS,
} from './number-places';
import type { ComposeRule } from '@/domain/compose/rules/rule';

/** A map of texts by name, and what is said of one that arrives as another. */
interface TextMap {
  node: YamlNode;
  what: string;
}

/** The maps of texts of the started services, and of what stands beside them. */
function textMaps(file: ParsedCompose): TextMap[] {
  const { root } = file;
  return [
    ...services(file).flatMap((service) =>
      SERVICE_TEXT_MAPS.flatMap((path) => {
        const what = path.at(-1) === 'environment' ? 'The container gets' : 'The value becomes';
        return nodesAt(service, path).map((node) => ({ node, what }));
      }),
    ),
    ...RESOURCE_TEXT_MAPS.flatMap((path) =>
      nodesAt(root, path).map((node) => ({ node, what: 'The value becomes' })),
    ),
  ];
}

const services = (file: ParsedCompose) =>
  startedServices(file).flatMap(({ name }) => descend(file.root, 'services', name) ?? []);

export const changedNumber: ComposeRule = {
  id: 'changed-number',
  source: 'advice',
  severity: 'hint',
  why: 'Without quotes Compose reads a number or a truth value, and passes it on as Compose writes those.',
  link: 'https://docs.docker.com/reference/compose-file/services/#environment',
  check: (file) => [
    ...textMaps(file).flatMap(({ node, what }) =>
      entriesOf(node).flatMap(([, { value }]) =>
        itemsOrOne(value).flatMap((text) => changed(text, what)),
      ),
    ),
    ...services(file).flatMap((service) => [
      ...WHOLE_TEXTS.flatMap((path) => nodesAt(service, path))
        .filter((node) => /^-?\d+$/.test(textOf(node) ?? ''))
        .flatMap((node) => changed(node, 'The value becomes')),
      ...SERVICE_NUMBERS.flatMap((path) => nodesAt(service, path)).flatMap(octal),
      ...FILE_MODES.flatMap((path) => nodesAt(service, path)).flatMap(decimalMode),
    ]),
  ],
};

function changed(node: YamlNode, what: string): Complaint[] {
  if (node.kind !== 'scalar' || !node.plain || node.tag !== undefined) return [];
  const { source } = node;
  const arrives = arrivesAs(source);
  if (arrives === undefined || arrives === source) return [];
  const edits = [{ ...spanOf(node), text: JSON.stringify(source) }];
  return [
    {
      ...spanOf(node),
      message: `${what} ${arrives}, not ${source.slice(0, 40)}.`,
      fix: { title: 'Put it in quotes', edits, safe: false },
    },
  ];
}

/** A number that looks decimal and is none: 010 is 8. */
function octal(node: YamlNode): Complaint[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return [];
  const [, sign = '', digits] = /^([-+]?)0+([1-7][0-7]+)$/.exec(node.source) ?? [];
  if (digits === undefined) return [];
  const message = `A number that begins with 0 is octal: Compose reads ${node.value}, not ${sign}${digits}.`;
  return [{ ...spanOf(node), message, fix: replaced(node, sign + digits) }];
}

/** A mode that looks octal and is none: 440 is 0670. */
function decimalMode(node: YamlNode): Complaint[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return [];
  if (!/^1?[1-7][0-7]{2}$/.test(node.source)) return [];
  const message = `Without a 0 in front this is a decimal number: the mode becomes 0${node.value.toString(8)}.`;
  return [{ ...spanOf(node), message, fix: replaced(node, `0${node.source}`) }];
}

export const valueCut: ComposeRule = {
  id: 'value-cut',
  source: 'advice',
  severity: 'hint',
  why: 'After a space a # begins a comment, unless the value is in quotes.',
  link: 'https://yaml.org/spec/1.2.2/#66-comments',
  check(file) {
    const { text } = file;
    return [
      ...textMaps(file).flatMap(({ node, what }) => [
        ...entriesOf(node).flatMap(([, { key, value }]) =>
          isNull(value) ? swallowed(key, text) : cut(value, text, what),
        ),
        // A name alone has no value that could have been cut.
        ...itemsOf(node).flatMap((item) =>
          textOf(item)?.includes('=') === true ? cut(item, text, what, '=') : [],
        ),
      ]),
      ...services(file).flatMap((service) =>
        COMMANDS.flatMap((path) =>
          nodesAt(service, path)
            .flatMap(itemsOrOne)
            .flatMap((item) => cut(item, text, 'The value becomes')),
        ),
      ),
    ];
  },
};

/** Commands are written as one text or as a list of words. */
const COMMANDS = [
  ['command'],
  ['entrypoint'],
  ['healthcheck', 'test'],
  ...['post_start', 'pre_start', 'pre_stop'].map((hook) => [hook, '*', 'command']),
];
const COMMENT = 'what follows the # is a comment.';
const TITLE = 'Put all of it in quotes';
/** A # and one word, without a space between: rather a part of the value than a remark. */
const WORD = '#[^\\s#]\\S*(?=[ \\t]*(?:[\\r\\n]|$))';
const AFTER_VALUE = new RegExp(`^[ \\t]+${WORD}`);
const AFTER_KEY = new RegExp(`^([ \\t]*:[ \\t]+)(${WORD})`);

/** A value that a # and one word follow; in an entry of a list it begins after the name. */
function cut(node: YamlNode, text: string, what: string, separator?: string): Complaint[] {
  if (node.kind !== 'scalar' || !node.plain || node.source === '') return [];
  const after = AFTER_VALUE.exec(text.slice(node.to, node.to + 200))?.[0];
  if (after === undefined) return [];
  const to = node.to + after.length;
  const edits = [{ from: node.from, to, text: JSON.stringify(text.slice(node.from, to)) }];
  const start = separator === undefined ? 0 : node.source.indexOf(separator) + 1;
  const arrives = node.source.slice(start, start + 60) || 'an empty text';
  return [
    {
      ...spanOf(node),
      message: `${what} ${arrives}: ${COMMENT}`,
      fix: { title: TITLE, edits, safe: false },
    },
  ];
}

/** A key whose whole value is a # and one word. */
function swallowed(key: ScalarNode, text: string): Complaint[] {
  const [, gap = '', word] = AFTER_KEY.exec(text.slice(key.to, key.to + 200)) ?? [];
  if (word === undefined) return [];
  const from = key.to + gap.length;
  const edits = [{ from, to: from + word.length, text: JSON.stringify(word) }];
  return [
    {
      ...spanOf(key),
      message: `Nothing is left of this value: ${COMMENT}`,
      fix: { title: TITLE, edits, safe: false },
    },
  ];
}
