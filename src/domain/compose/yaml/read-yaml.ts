import { codePointName } from '@/text/hidden-characters';
import {
  Composer as DocumentComposer,
  Lexer,
  Parser,
  type CST,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { Complaint } from '@/domain/compose/compose-finding';
import { READ_LIMIT } from '@/domain/compose/payload-limit';
import { Composer, TooMuch } from './compose-nodes';
import { mergeDocuments } from './merge-documents';
import type { MapNode, ScalarNode } from './node';

export interface ReadYaml {
  /** All documents as one, or undefined where the text cannot be read as a whole. */
  root: MapNode | undefined;
  /** Every value that Compose interpolates, once each, in the order of the text. */
  scalars: ScalarNode[];
  problems: (Complaint & { rule: string })[];
}

const MAX_DOCUMENTS = 100;
/** Brackets open at once, those in texts included: the parser would run out of stack, slowly. */
const MAX_OPEN = 300;
/** Columns before the content of a line, indentation and compact lists alike. */
const INDENTED = /^[ \t?:-]{400}/m;
const TOO_MANY = 'The text has more values than are read, so it is not checked.';
const TOO_DEEP = 'The text is nested too deeply to be read.';

/** Keys, values, spaces and marks: more than the densest known file has when it is 200 KB long. */
const MAX_TOKENS = 120_000;

/** Most syntax errors after the first are its echo. */
const MAX_SYNTAX_ERRORS = 20;
/** The parser quotes what it stopped at, which may be the rest of the text. */
const MAX_MESSAGE = 300;

/**
 * Reads a compose text as the Compose project does (YAML 1.2 with merge keys; `!reset` removes, any
 * other tag is ignored; several documents are merged), with the place of everything. Never throws,
 * and ends in bounded time: nesting, aliases and length have limits.
 */
export function readYaml(text: string): ReadYaml {
  const problem = (rule: string, from: number, to: number, message: string): ReadYaml => ({
    root: undefined,
    scalars: [],
    problems: [{ rule, from, to, message }],
  });
  if (text.length > READ_LIMIT)
    return problem('not-read', 0, 0, 'The text is too long to be checked.');
  if (INDENTED.test(text) || isTooDeep(text)) return problem('yaml-depth', 0, 0, TOO_DEEP);
  if ((text.match(/^---/gm)?.length ?? 0) > MAX_DOCUMENTS)
    return problem('yaml-documents', 0, 0, 'The text has more than 100 documents.');
  const tooMuch = ({ rule, span, message }: TooMuch) => problem(rule, span.from, span.to, message);
  // Compose would read it: nothing is known against it.
  const tooMany = (read: ReadYaml): ReadYaml => ({
    ...read,
    problems: read.problems.map((one) => ({ ...one, severity: 'warning' })),
  });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(text);
  } catch (error) {
    if (error instanceof TooMuch) return tooMany(tooMuch(error));
    if (!(error instanceof RangeError)) throw error;
    return problem('yaml-depth', 0, 0, TOO_DEEP);
  }
  const refused = controlCharacters(text);
  const { documents, errors } = parsed;
  if (errors.length > 0) {
    return {
      root: undefined,
      scalars: [],
      problems: [
        ...refused,
        ...errors.map(({ message, pos: [from, to] }) => ({
          rule: 'yaml-syntax',
          from: Math.min(from, text.length),
          to: Math.min(Math.max(to, from), text.length),
          message: `This is not YAML that can be read: ${shortened(message).replace(/\.?$/, '.')}`,
        })),
      ],
    };
  }
  const composer = new Composer();
  try {
    const roots = documents.map((document) => composer.document(document));
    return {
      root: mergeDocuments(roots, composer.problems, text.length),
      scalars: composer.scalars,
      problems: [...refused, ...composer.problems, ...tabsAfterDash(text, composer.dashed)],
    };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return tooMuch(error);
  }
}

/** Characters that Compose's parser takes nowhere, not even in a comment (go-yaml readerc.go). */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

function controlCharacters(text: string): ReadYaml['problems'] {
  return [...text.matchAll(REFUSED)]
    .slice(0, MAX_SYNTAX_ERRORS)
    .map(({ 0: found, index: from }) => {
      const to = from + 1;
      const fix = { title: 'Remove it', edits: [{ from, to, text: '' }], safe: false };
      const message = `This is not YAML that Compose can read: there is a control character (${codePointName(found)}).`;
      return { rule: 'yaml-syntax', from, to, message, fix };
    });
}

/** Compose's parser takes no tab between a dash and its item; YAML itself would. */
function tabsAfterDash(text: string, items: readonly number[]): ReadYaml['problems'] {
  return items.flatMap((to) => {
    const [gap = ''] = /-?[ \t]*$/.exec(text.slice(Math.max(0, to - 100), to)) ?? [];
    if (!gap.startsWith('-') || !gap.includes('\t')) return [];
    const from = to - gap.length + 1;
    const fix = { title: 'Make it a space', edits: [{ from, to, text: ' ' }], safe: true };
    const message = 'This is not YAML that Compose can read: a tab follows the dash.';
    return [{ rule: 'yaml-syntax', from, to, message, fix }];
  });
}

function isTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length && open <= MAX_OPEN; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) open += 1;
    else if ((code === 93 || code === 125) && open > 0) open -= 1;
  }
  return open > MAX_OPEN;
}

const shortened = (message: string) =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;

function parse(text: string): { documents: Document.Parsed[]; errors: YAMLParseError[] } {
  // A byte order mark is no content, and a lone CR ends a line; neither changes an offset.
  const plain = text.replace(/^\uFEFF/, ' ').replace(/\r(?!\n)/g, '\n');
  const composer = new DocumentComposer({
    version: '1.2',
    // Merges and keys given twice are judged in compose-nodes: the parser's own check is quadratic.
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const broken = new Broken();
  broken.watch(composer);
  const documents: Document.Parsed[] = [];
  try {
    for (const document of composer.compose(broken.until(tokensOf(plain))))
      documents.push(document);
  } catch (error) {
    if (error !== broken) throw error;
    documents.push(...composer.end());
  }
  const errors = documents.flatMap((document) => document.errors);
  // Those of a text that was left before its first document are of the stream.
  return { documents, errors: [...errors, ...composer.streamInfo().errors] };
}

/** As the parser's own parse, which has no end to the time it takes. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  let left = MAX_TOKENS;
  for (const lexeme of new Lexer().lex(text)) {
    left -= 1;
    if (left < 0) throw new TooMuch('yaml-size', { from: 0, to: 0 }, TOO_MANY);
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** The parser and its composer go on after an error, and each of 200,000 costs as much as the first. */
class Broken extends Error {
  private left = MAX_SYNTAX_ERRORS;

  /** Ends the composing of a document at the last error that is told, and keeps no warnings. */
  watch(composer: DocumentComposer): void {
    const tell: unknown = Reflect.get(composer, 'onError');
    if (typeof tell !== 'function') throw new TypeError('The composer tells no errors.');
    const onError = (...error: unknown[]) => {
      if (error[3] === true) return;
      if (this.left > 0) Reflect.apply(tell, composer, error);
      this.left -= 1;
      // Thrown again and again: around each node the composer makes one more error of it.
      if (this.left <= 0) throw this;
    };
    Object.assign(composer, { onError });
  }

  *until(tokens: Iterable<CST.Token>): Generator<CST.Token> {
    for (const token of tokens) {
      yield token;
      if (token.type === 'error') this.left -= 1;
      if (this.left <= 0) return;
    }
  }
}
