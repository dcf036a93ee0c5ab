import type { z } from '@/domain/schema/zod';
import { echoed, echoedText } from './echo';
import { ApiRefusal } from './refusal';

/** One item of a 422, as FastAPI with pydantic 2 writes it. */
export interface ValidationItem {
  type: string;
  loc: (string | number)[];
  msg: string;
  input: unknown;
  ctx?: Record<string, unknown>;
}

type Issue = z.core.$ZodIssue;
type Phrase = Pick<ValidationItem, 'type' | 'msg' | 'ctx'> & { tag?: string };

/** Of many wrong values the first are shown; the official clients show one. */
const MOST_ITEMS = 50;

/** A 422 with the given items, or the first of them. */
export function unprocessable(items: ValidationItem[]): ApiRefusal {
  const detail = items
    .slice(0, MOST_ITEMS)
    .map((item) => ({ ...item, msg: echoedText(item.msg), input: echoed(item.input) }));
  return new ApiRefusal(422, { detail });
}

/** A check written by hand in a pydantic validator. */
export function valueError(loc: ValidationItem['loc'], input: unknown, error: string): ApiRefusal {
  return unprocessable([
    { type: 'value_error', loc, msg: `Value error, ${error}`, input, ctx: { error: {} } },
  ]);
}

/**
 * Zod's issues in pydantic's words; the only place that knows both. The official clients show the
 * first item only, and the cloud lists `body.name` before anything in `body.compose_file`.
 */
export function validationItems(issues: readonly Issue[], body: unknown): ValidationItem[] {
  const inCompose = ({ path: [first] }: Issue) => Number(first === 'compose_file');
  const shown = issues.toSorted((a, b) => inCompose(a) - inCompose(b)).slice(0, MOST_ITEMS);
  return shown.flatMap((issue) => translate(issue, body));
}

function translate(issue: Issue, body: unknown): ValidationItem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const loc = ['body', ...path];
  const parent = path.slice(0, -1).reduce(member, body);
  const last = path.at(-1);
  if (last !== undefined && !has(parent, last)) {
    return [{ type: 'missing', loc, msg: 'Field required', input: parent }];
  }
  const input = path.reduce(member, body);
  return says(issue, path.join('.'), input).map(({ tag, type, msg, ctx }) => ({
    type,
    loc: tag === undefined ? loc : [...loc, tag],
    msg,
    input,
    ...(ctx && { ctx }),
  }));
}

function says(issue: Issue, path: string, input: unknown): Phrase[] {
  // Unions complain once per member, with the member's name at the end of `loc`.
  if (path === 'compose_file.storage_fs') return [literal(['ext4']), literal(['zfs'])];
  if (path === 'gpus.attach_mode') {
    return [literal(['listed', 'all']), { ...TYPES.string, tag: 'str' }];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(issue.expected, input)];
    case 'invalid_value':
      return [oneOf('enum', issue.values.map(String))];
    case 'invalid_format':
      return [pattern];
    case 'too_small':
      return [issue.origin === 'string' ? tooFewCharacters : tooLarge];
    case 'too_big':
      return [issue.origin === 'string' ? tooManyCharacters(Number(issue.maximum)) : tooLarge];
    default:
      return [{ type: 'value_error', msg: `Value error, ${issue.message}`, ctx: { error: {} } }];
  }
}

const TYPES = {
  string: { type: 'string_type', msg: 'Input should be a valid string' },
  integer: { type: 'int_type', msg: 'Input should be a valid integer' },
  boolean: { type: 'bool_type', msg: 'Input should be a valid boolean' },
  array: { type: 'list_type', msg: 'Input should be a valid list' },
  object: {
    type: 'model_attributes_type',
    msg: 'Input should be a valid dictionary or object to extract fields from',
  },
} satisfies Record<string, Phrase>;

function wrongType(expected: string, input: unknown): Phrase {
  if (expected === 'int' || expected === 'number') {
    if (typeof input === 'number') {
      return {
        type: 'int_from_float',
        msg: 'Input should be a valid integer, got a number with a fractional part',
      };
    }
    return typeof input === 'string' ? unparsable.integer : TYPES.integer;
  }
  if (expected === 'boolean') {
    return typeof input === 'string' ? unparsable.boolean : TYPES.boolean;
  }
  if (expected === 'array') return TYPES.array;
  return expected === 'object' ? TYPES.object : TYPES.string;
}

const unparsable = {
  integer: {
    type: 'int_parsing',
    msg: 'Input should be a valid integer, unable to parse string as an integer',
  },
  boolean: {
    type: 'bool_parsing',
    msg: 'Input should be a valid boolean, unable to interpret input',
  },
} satisfies Record<string, Phrase>;

const tooLarge: Phrase = {
  type: 'int_parsing_size',
  msg: 'Unable to parse input string as an integer, exceeded maximum size',
};

// The length the API documents, whichever of the schema's steps complained.
const tooFewCharacters: Phrase = {
  type: 'string_too_short',
  msg: 'String should have at least 5 characters',
  ctx: { min_length: 5 },
};

const tooManyCharacters = (max_length: number): Phrase => ({
  type: 'string_too_long',
  msg: `String should have at most ${max_length} characters`,
  ctx: { max_length },
});

const NAME_PATTERN = '^[A-Za-z][A-Za-z0-9-]*$';
const pattern: Phrase = {
  type: 'string_pattern_mismatch',
  msg: `String should match pattern '${NAME_PATTERN}'`,
  ctx: { pattern: NAME_PATTERN },
};

function oneOf(kind: 'enum' | 'literal', values: string[]): Phrase {
  const quoted = values.map((value) => `'${value}'`);
  const expected =
    quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  const type = kind === 'enum' ? 'enum' : 'literal_error';
  return { type, msg: `Input should be ${expected}`, ctx: { expected } };
}

function literal(values: string[]): Phrase {
  return { ...oneOf('literal', values), tag: `literal[${values.map((v) => `'${v}'`).join(',')}]` };
}

function has(node: unknown, key: string | number): boolean {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key);
}

function member(node: unknown, key: string | number): unknown {
  return has(node, key) ? (node as Record<string | number, unknown>)[key] : undefined;
}
