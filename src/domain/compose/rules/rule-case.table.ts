import type { ComposeContext } from '@/domain/compose/parsed-compose';

/** A compose text, and what one rule says of it: `line: part of the message`, or nothing. */
export interface RuleCase {
  rule: string;
  about: string;
  text: string;
  says: string[];
  context?: ComposeContext;
  /** The text after the fix of the first finding. */
  fixed?: string;
}

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
