import type { FindingSeverity } from '@/domain/compose/compose-finding';
import type { ComposeContext } from '@/domain/compose/parsed-compose';

/** A compose text, and what one rule says of it: `line: part of the message`, or nothing. */
export interface RuleCase {
  rule: string;
  about: string;
  text: string;
  says: string[];
  context?: ComposeContext;
  /** The text that the first finding marks. */
  marks?: string;
  /** The form's field that the first finding is about. */
  field?: string;
  /** Of the first finding, where it is not the rule's own. */
  severity?: FindingSeverity;
  /** The text after the fix of the first finding; 'no fix' where there is none. */
  fixed?: string;
}

/** A case in which a rule says these things of a text; nothing where there are none. */
export const file = (about: string, rule: string, text: string, ...says: string[]): RuleCase => ({
  rule,
  about,
  text,
  says,
});

/** One service `web` with a pinned image and the given lines. */
export const web = (...lines: string[]): string =>
  [
    'services:',
    '  web:',
    `    image: nginx@sha256:${'a'.repeat(64)}`,
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

/** A request with these keys of compose_file, as a form under edit may hold it. */
export const inRequest = (compose: object, rest: object = {}): ComposeContext => ({
  request: { compose_file: compose, ...rest },
});

/** A text as a regular expression that matches it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Lines of a service, what is said of the first, and what it becomes. */
type Refused = [line: string, says: string, fixed?: string];

/** What a rule has against a line of a service, and the lines that it takes. */
export const ofLines = (rule: string, refused: Refused[], taken: string[]): RuleCase[] => [
  ...refused.map(([line, says, fixed]): RuleCase => ({
    ...file(line, rule, web(line), `4: ${says}`),
    ...(fixed !== undefined && { fixed: web(fixed) }),
  })),
  ...taken.map((line) => file(line, rule, web(line))),
];
