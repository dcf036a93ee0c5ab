import { OwnServerAnswered, Refused } from './failures';
import { sectionOf } from '@/domain/request/labels';
import { z } from '@/domain/schema/zod';
import { advice, familyAdvice, fieldsOf, meaningOf } from '@/domain/cloud/error-codes';
import { ownServerWords } from './own-server';
import { statusWords } from '@/api/statuses';
import type { Problem } from './problem';
import { withoutAnswer } from './unreadable';

export type { Problem };

/** More complaints than this come only from a broken server; the raw answer has them all. */
const MOST = 50;

const text = z.string().transform((value) => value.slice(0, 2000));
const issue = z.looseObject({ loc: z.array(z.union([z.string(), z.number()])), msg: text });
const plainCode = z.looseObject({ code: text });
/** Beside a body of any shape. */
const withRequestId = z.looseObject({ request_id: text });
const structured = z.looseObject({
  error_code: text.optional().catch(undefined),
  request_id: text.nullish().catch(undefined),
  message: text.catch(''),
  details: z
    .array(
      z.looseObject({
        field: text.nullish().catch(undefined),
        value: z.unknown().optional(),
        message: text.nullish().catch(undefined),
      }),
    )
    .catch([]),
  suggestions: z.array(text).catch([]),
  links: z.array(z.looseObject({ url: text, label: text })).catch([]),
});

/** Explains any failure of `callApi`; an unknown one is explained as such. */
export function toProblem(failure: unknown): Problem {
  if (failure instanceof Refused) return refusal(failure);
  if (failure instanceof OwnServerAnswered) {
    return { fields: [], links: [], kind: 'no-answer', ...ownServerWords(failure) };
  }
  return withoutAnswer(failure);
}

function refusal({ status, body, raw, retryAfter, requestId, withoutKey }: Refused): Problem {
  const detail = z.looseObject({ detail: z.unknown() }).safeParse(body).data?.detail;
  const problem: Problem = {
    ...(status === 401 && withoutKey ? NO_KEY : statusWords(status, retryAfter)),
    kind: status === 401 ? 'key' : 'refused',
    requestId: withRequestId.safeParse(body).data?.request_id ?? requestId,
    details: [],
    fields: [],
    links: [],
    raw,
  };
  const issues = z.array(issue).safeParse(detail);
  if (issues.success) {
    const said = issues.data.map(({ loc, msg }) => ({ path: toPath(loc), message: msg }));
    return { ...problem, title: 'The API does not accept some of the values', ...placed(said) };
  }
  const sentence = text.safeParse(detail);
  if (sentence.success) {
    const code = plainCode.safeParse(body).data?.code;
    const words = { details: [sentence.data], code, advice: advice(code) ?? problem.advice };
    return { ...problem, ...words, fields: codeFields(code, sentence.data) };
  }
  const known = structured.safeParse(detail).data ?? structured.safeParse(body).data;
  return known ? explained(problem, known) : problem;
}

/** A bare sentence says itself; the fields its code is about only lead there. */
function codeFields(code: string | undefined, message: string): Problem['fields'] {
  return fieldsOf(code, message).map((path) => ({ path, message }));
}

function explained(problem: Problem, known: z.output<typeof structured>): Problem {
  const { error_code: code, message, details, suggestions, links } = known;
  const named = details.flatMap(({ field, value, message: said }) =>
    field
      ? [{ path: field.replace(/^body\./, ''), message: said ?? valueWords(value) ?? message }]
      : [],
  );
  const complaints = named.length > 0 ? named : codeFields(code, message);
  const { fields, details: unplaced } = placed(complaints);
  const ours = advice(code);
  const hint = ours ?? suggestions[0] ?? familyAdvice(code) ?? problem.advice;
  const unnamed = details.flatMap(({ field, message: said }) => (field || !said ? [] : [said]));
  return {
    ...problem,
    title: message.trim() === '' ? (meaningOf(code) ?? problem.title) : message,
    code,
    requestId: known.request_id ?? problem.requestId,
    advice: hint,
    details: unique([...unnamed, ...unplaced]),
    suggestions: unique(suggestions.filter((suggestion) => suggestion !== hint)),
    fields,
    links: links.filter(({ url }) => url.startsWith('https://')).slice(0, MOST),
  };
}

/** A value that is all a detail says: of ERR-01-005 the commit token, and the address to approve it at. */
function valueWords(value: unknown): string | undefined {
  return text.refine((words) => words.trim() !== '').safeParse(value).data;
}

function unique(words: string[]): string[] {
  return [...new Set(words)].slice(0, MOST);
}

/** The page has none: it was not entered yet, or forgotten. */
const NO_KEY = {
  title: 'The API asks for a key, and the page has none',
  advice: 'Enter your API key. The form is kept as it is.',
};

/** Complaints about fields of the form; the others are only told, since there is nowhere to go. */
function placed(said: Problem['fields']): Pick<Problem, 'fields' | 'details'> {
  const isKnown = ({ path }: { path: string }) => sectionOf(path) !== undefined;
  const others = said.filter((one) => !isKnown(one));
  return {
    fields: said.filter(isKnown).slice(0, MOST),
    details: others
      .slice(0, MOST)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
  };
}

/** The names pydantic gives the members of a union of plain types, at the end of a `loc`. */
const TYPE_TAG = /\.(str|int|float|bool|list|dict|none)$/;

/** FastAPI's `loc`, less "body" and the tags of union members, as a wire path. */
function toPath(loc: readonly (string | number)[]): string {
  const steps = loc[0] === 'body' ? loc.slice(1) : loc;
  return steps
    .filter((step) => typeof step === 'number' || /^[a-z][a-z_0-9]*$/.test(step))
    .join('.')
    .replace(TYPE_TAG, '');
}
