import { undocumentedNames } from '@/domain/request/inner-keys';
import { newerComposeKeys } from '@/domain/request/newer-keys';
import { composeFile } from '@/domain/request/request';
import type { Subject } from '@/domain/hash/subject';
import { inSeries } from '@/domain/schema/in-series';
import { type Members, withoutKeys } from '@/domain/schema/members';

/** A text somebody gives to compare with, such as a script the server was seen to add. */
export interface GivenScript {
  name: string;
  text: string;
  /** What is assumed by taking it, where there is more to say than its name. */
  words?: string;
}

/** One assumption about what became of the document, and the document it leads to. */
export interface Assumption {
  /** Two changes of one axis exclude each other. */
  axis: 'script' | 'payload' | 'other payload' | 'defaults' | 'unknown' | 'newer' | 'nulls';
  /** The assumption as a clause: "the server …". */
  words: string;
  apply: (document: Members) => Members;
  /** Explains little and is tried in today's form only. */
  remote?: boolean;
  /** The keys for which it says what the server did, so that no default is assumed for them. */
  covers?: readonly string[];
}

/** More than anyone compares at once; keeps the number of candidates bounded. */
const MAX_SCRIPTS = 4;

/** The assumptions that could explain another hash (domain: verification recipe), the simplest first. */
export function changesOf(subject: Subject, scripts: readonly GivenScript[]): Assumption[] {
  const { document } = subject;
  if (!document) return [];
  return [
    ...scriptChanges(subject, document, scripts.slice(0, MAX_SCRIPTS)),
    ...payloadChanges(document),
    ...otherPayloadChanges(document),
    ...defaultChanges(subject, document),
    ...unknownChanges(subject),
    ...newerChanges(subject),
    ...nullChanges(subject, document),
  ];
}

const setting = (key: string, value: unknown) => (document: Members) =>
  Object.fromEntries([...Object.entries(withoutKeys(document, [key])), [key, value]]);

function scriptChanges(
  { added }: Subject,
  document: Members,
  scripts: readonly GivenScript[],
): Assumption[] {
  const key = 'pre_launch_script';
  const axis = 'script';
  const own = document[key];
  const given = scripts.flatMap(
    ({ name, text, words = `the server used the script “${name}”` }): Assumption[] => [
      { axis, words, apply: setting(key, text) },
      { axis, words: `${words} ${otherEndWords(text)}`, apply: setting(key, otherEnd(text)) },
    ],
  );
  if (typeof own === 'string' && own !== '') {
    return [
      {
        axis,
        words: `the server stored the pre-launch script ${otherEndWords(own)}`,
        apply: setting(key, otherEnd(own)),
      },
      {
        axis,
        words: 'the server left the pre-launch script out',
        apply: (before) => withoutKeys(before, [key]),
      },
      ...given,
    ];
  }
  const none: Assumption[] = added.includes('pre_launch_script')
    ? [
        { axis, words: 'the server added no script of its own', apply: (before) => before },
        {
          axis,
          words: 'the server stored an empty pre-launch script',
          apply: setting(key, ''),
        },
      ]
    : [];
  return [...none, ...given];
}

function payloadOf(document: Members): [string, string] {
  return document.runner === 'bash'
    ? ['bash_script', 'docker_compose_file']
    : ['docker_compose_file', 'bash_script'];
}

function payloadChanges(document: Members): Assumption[] {
  const [key] = payloadOf(document);
  const text = document[key];
  if (typeof text !== 'string') return [];
  const change = (words: string, value: string): Assumption => ({
    axis: 'payload',
    words: `the server stored ${key} ${words}`,
    apply: setting(key, value),
  });
  const ends = change(otherEndWords(text), otherEnd(text));
  if (/\r\n/.test(text)) {
    return [ends, change('with LF line ends instead of CRLF', text.replaceAll('\r\n', '\n'))];
  }
  return [ends, change('with CRLF line ends instead of LF', text.replaceAll('\n', '\r\n'))];
}

function otherPayloadChanges(document: Members): Assumption[] {
  const [, other] = payloadOf(document);
  const axis = 'other payload';
  if (document[other] === undefined) {
    return [
      { axis, words: `the server keeps an empty ${other} beside it`, apply: setting(other, '') },
    ];
  }
  return [
    {
      axis,
      words: `the document has no ${other}`,
      apply: (before) => withoutKeys(before, [other]),
    },
  ];
}

function defaultChanges({ assumed }: Subject, document: Members): Assumption[] {
  if (assumed.length === 0) return [];
  const flags = assumed.filter((key) => typeof document[key] === 'boolean');
  return [
    {
      axis: 'defaults',
      words: `the server left ${inSeries(assumed)} out instead of filling in defaults`,
      apply: (before) => withoutKeys(before, assumed),
      covers: assumed,
    },
    ...flags.map((key): Assumption => ({
      axis: 'defaults',
      words: `the server’s default for ${key} is ${!document[key]}`,
      apply: setting(key, !document[key]),
      remote: true,
      covers: [key],
    })),
  ];
}

const UNDOCUMENTED_KEYS = 'which the API does not document';

/** Each way to keep some of what is not documented: all of them, and of a few each one alone. */
function unknownChanges({ unknown }: Subject): Assumption[] {
  const keys = Object.keys(unknown);
  if (keys.length === 0) return [];
  const keeping = (kept: string[], words: string): Assumption => ({
    axis: 'unknown',
    words: `the server ${words}, ${UNDOCUMENTED_KEYS}`,
    apply: (before) =>
      Object.fromEntries([
        ...Object.entries(withoutKeys(before, kept)),
        ...kept.map((key): [string, unknown] => [key, unknown[key]]),
      ]),
  });
  const names = (some: string[]) =>
    inSeries(undocumentedNames(Object.fromEntries(some.map((key) => [key, unknown[key]]))));
  const others = (key: string) => keys.filter((other) => other !== key);
  return [
    keeping(keys, `kept ${names(keys)}`),
    ...few(keys).map((key) => ({
      ...keeping([key], `kept ${names([key])} and dropped ${names(others(key))}`),
      remote: true,
    })),
  ];
}

/**
 * What is assumed of undocumented keys while no change says that the server kept them; of those inside a member
 * that is gone as a whole nothing is left to say.
 */
export function unknownDropped({ unknown, newer }: Subject, changed: Members): string[] {
  const gone = newer.filter((key) => changed[key] === undefined);
  const keys = undocumentedNames(withoutKeys(unknown, gone));
  return keys.length === 0 ? [] : [`the server dropped ${inSeries(keys)}, ${UNDOCUMENTED_KEYS}`];
}

/** A server that does not know the newer keys drops them all; one that knows some of a few, the others. */
function newerChanges({ newer }: Subject): Assumption[] {
  if (newer.length === 0) return [];
  const dropping = (keys: string[]): Assumption => ({
    axis: 'newer',
    words: `the server dropped ${inSeries(keys)}, which only newer servers know`,
    apply: (before) => withoutKeys(before, keys),
  });
  return [dropping(newer), ...few(newer).map((key) => ({ ...dropping([key]), remote: true }))];
}

/** More keys than this are not tried one by one. */
const MAX_ALONE = 4;

function few(keys: string[]): string[] {
  return keys.length > 1 && keys.length <= MAX_ALONE ? keys : [];
}

function nullChanges({ nulls, keys }: Subject, document: Members): Assumption[] {
  const absent = Object.keys(composeFile.shape).filter((key) => document[key] === undefined);
  const older = absent.filter((key) => !newerComposeKeys.includes(key));
  const ranks = new Map(keys.map((key, at) => [key, at]));
  const rank = (key: string) => ranks.get(key) ?? keys.length;
  const change = (words: string, added: string[]): Assumption => ({
    axis: 'nulls',
    words: `the server kept null for ${words}`,
    apply: (before) => {
      const missing = added.filter((key) => !Object.hasOwn(before, key));
      const entries = [...Object.entries(before), ...missing.map((key) => [key, null] as const)];
      return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
    },
  });
  return [
    ...(nulls.length > 0 ? [change(inSeries(nulls), nulls)] : []),
    change('every key without a value', older),
    change('every key without a value, those of newer servers among them', absent),
  ];
}

function otherEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : `${text}\n`;
}

function otherEndWords(text: string): string {
  return text.endsWith('\n') ? 'without its final line end' : 'with a final line end added';
}
