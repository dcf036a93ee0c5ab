import { parseAllDocuments, type Document } from 'yaml';
import type { Problem } from '@/domain/compose/compose-finding';
import { Composer, TooMuch } from './compose-nodes';
import { mergeDocuments } from './merge-documents';
import type { MapNode, ScalarNode } from './node';

/** Longer texts are not read: the API refuses anything above 200 KB. */
const READ_LIMIT = 1_048_576;

export interface ReadYaml {
  /** All documents as one, or undefined where the text cannot be read as a whole. */
  root: MapNode | undefined;
  /** Every value that Compose interpolates, once each, in the order of the text. */
  scalars: ScalarNode[];
  problems: (Problem & { rule: string })[];
}

/** Most syntax errors after the first are its echo. */
const MAX_SYNTAX_ERRORS = 20;

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
    return problem('not-read', 0, 0, 'The text is longer than 1 MB, so it was not checked.');
  let documents: Document.Parsed[];
  try {
    documents = parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return problem('yaml-depth', 0, 0, 'The text is nested too deeply to be read.');
  }
  const errors = documents.flatMap((document) => document.errors).slice(0, MAX_SYNTAX_ERRORS);
  if (errors.length > 0) {
    return {
      root: undefined,
      scalars: [],
      problems: errors.map(({ message, pos: [from, to] }) => ({
        rule: 'yaml-syntax',
        from: Math.min(from, text.length),
        to: Math.min(Math.max(to, from), text.length),
        message: `This is not YAML that can be read: ${message.replace(/\.?$/, '.')}`,
      })),
    };
  }
  const composer = new Composer();
  try {
    const roots = documents.map((document) => composer.document(document));
    return {
      root: mergeDocuments(roots, composer.problems, text.length),
      scalars: composer.scalars,
      problems: composer.problems,
    };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return problem(error.rule, error.span.from, error.span.to, error.message);
  }
}

function parse(text: string): Document.Parsed[] {
  // A byte order mark is no content, and a lone CR ends a line; neither changes an offset.
  const plain = text.replace(/^\uFEFF/, ' ').replace(/\r(?!\n)/g, '\n');
  const documents = parseAllDocuments(plain, {
    version: '1.2',
    // Merges and keys given twice are judged in compose-nodes: the parser's own check is quadratic.
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  // An empty stream has no documents at all; typed as a list with extra facts then.
  return Array.isArray(documents) ? [...documents] : [];
}
