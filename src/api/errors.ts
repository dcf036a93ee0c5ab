import { Cancelled, DeadlinePassed, NoAnswer, NotTheApi, Refused } from './failures';
import { sectionOf } from '@/domain/labels';
import { z } from '@/domain/zod';
import { advice, fieldsOf } from './error-codes';

/** A failed call in a person's words. Shown as text only: it may quote a hostile server. */
export interface Problem {
  title: string;
  /** What to do about it. */
  advice: string;
  /** The API's own error code, e.g. ERR-02-001. */
  code?: string | undefined;
  /** What the API says, beyond the title. */
  details: string[];
  /** Complaints about single fields, at their wire paths. */
  fields: { path: string; message: string }[];
  links: { url: string; label: string }[];
  /** The body as it came. */
  raw?: string | undefined;
  kind: 'refused' | 'key' | 'no-answer' | 'cancelled';
}

/** More complaints than this come only from a broken server; the raw answer has them all. */
const MOST = 50;

const text = z.string().transform((value) => value.slice(0, 2000));
const issue = z.looseObject({ loc: z.array(z.union([z.string(), z.number()])), msg: text });
const structured = z.looseObject({
  error_code: text.optional().catch(undefined),
  message: text,
  details: z
    .array(
      z.looseObject({
        field: text.nullish().catch(undefined),
        message: text.nullish().catch(undefined),
      }),
    )
    .catch([]),
  suggestions: z.array(text).catch([]),
  links: z.array(z.looseObject({ url: text, label: text })).catch([]),
});

/** Explains any failure of `callApi`; an unknown one is explained as such. */
export function toProblem(failure: unknown): Problem {
  const base = { details: [], fields: [], links: [], kind: 'no-answer' as const };
  if (failure instanceof Refused) return refusal(failure);
  if (failure instanceof Cancelled) {
    return {
      ...base,
      kind: 'cancelled',
      title: 'Cancelled',
      advice:
        'The server may have received the request. Provisioning creates no machine, so it is safe to send it again.',
    };
  }
  if (failure instanceof DeadlinePassed) {
    return {
      ...base,
      title: 'No complete answer within 60 seconds',
      advice:
        'The server may have received the request. Provisioning creates no machine, so it is safe to try again.',
    };
  }
  if (failure instanceof NotTheApi) {
    return {
      ...base,
      title: `The answer could not be read as the API’s (status ${failure.status})`,
      advice:
        'A gateway, a login page or a proxy may have answered instead, or the answer was cut off. Try again in a moment.',
      details: [failure.message],
      raw: failure.raw === '' ? undefined : failure.raw,
    };
  }
  if (failure instanceof NoAnswer) {
    return {
      ...base,
      title: 'No readable answer',
      advice:
        'The network, a gateway or the server dropped the connection. Nothing is sent again by itself: try again when you are ready.',
    };
  }
  return {
    ...base,
    title: 'Something went wrong in the console',
    advice: 'Your input is kept. Try again, and reload the page if it happens again.',
  };
}

function refusal({ status, body, raw, retryAfter }: Refused): Problem {
  const detail = z.looseObject({ detail: z.unknown() }).safeParse(body).data?.detail;
  const problem: Problem = {
    ...generic(status, retryAfter),
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
  const known = structured.safeParse(detail).data ?? structured.safeParse(body).data;
  if (known) return explained(problem, known);
  const sentence = text.safeParse(detail);
  return sentence.success ? { ...problem, details: [sentence.data] } : problem;
}

function explained(problem: Problem, known: z.output<typeof structured>): Problem {
  const { error_code: code, message, details, suggestions, links } = known;
  const named = details.flatMap(({ field, message: said }) =>
    field ? [{ path: field.replace(/^body\./, ''), message: said ?? message }] : [],
  );
  const complaints =
    named.length > 0 ? named : fieldsOf(code, message).map((path) => ({ path, message }));
  const { fields, details: unplaced } = placed(complaints);
  const hint = advice(code) ?? suggestions[0] ?? problem.advice;
  return {
    ...problem,
    title: message,
    code,
    advice: hint,
    details: [
      ...details.flatMap(({ field, message: said }) => (field || !said ? [] : [said])),
      ...suggestions.filter((suggestion) => suggestion !== hint),
      ...unplaced,
    ].slice(0, MOST),
    fields,
    links: links.filter(({ url }) => url.startsWith('https://')).slice(0, MOST),
  };
}

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

function generic(status: number, retryAfter: number | undefined) {
  const refused = { kind: 'refused' as const, code: undefined };
  const seconds = retryAfter === 1 ? 'second' : 'seconds';
  const wait = retryAfter === undefined ? 'a moment' : `${retryAfter} ${seconds}`;
  if (status === 401) {
    return {
      kind: 'key' as const,
      code: undefined,
      title: 'The API does not accept this key',
      advice: 'Enter another key. The form is kept as it is.',
    };
  }
  if (status === 429) {
    return { ...refused, title: 'Too many requests', advice: `Wait ${wait}, then send it again.` };
  }
  if (status >= 500) {
    return {
      ...refused,
      title: `The API had a problem of its own (status ${status})`,
      advice: `Nothing in the form is at fault as far as the answer says. Wait ${wait}, then try again.`,
    };
  }
  return {
    ...refused,
    title: `The API refused the request (status ${status})`,
    advice: 'Read what it says, change the form and send it again.',
  };
}
