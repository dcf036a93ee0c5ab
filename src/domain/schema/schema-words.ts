import type { z } from './zod';

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What to do about a value of the wrong kind, where its field has no words of its own for it. */
export const schemaWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_value') return `Choose one of ${issue.values.join(', ')}.`;
  if (issue.code !== 'invalid_type') return 'The API does not accept this value.';
  const kind = KINDS[issue.expected] ?? 'another value';
  return issue.input === null
    ? `The API refuses null here: leave it out, or give ${kind}.`
    : `This must be ${kind}.`;
};
