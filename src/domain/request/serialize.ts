import { fieldPaths, type FieldPath, type ProvisionRequest } from './request';
import { initialForm, type ProvisionForm } from './form';

/** Why a line of the request is there. */
export type Origin = 'set' | 'preset' | 'default';

export interface RequestLine {
  text: string;
  /** Wire path of the catalogued field the line belongs to, if any. */
  path?: string;
  /** Given on the first line of a field only. */
  origin?: Origin;
}

const TOP_ORDER = [...new Set(fieldPaths.map((path) => path.split('.')[0] ?? path))];
const COMPOSE_ORDER = fieldPaths
  .filter((path) => path.startsWith('compose_file.'))
  .map((path) => path.slice('compose_file.'.length));

/** The text that is previewed and sent: the same bytes. JSON, two spaces, keys in screen order. Part of a request is written likewise. */
export function serialize(request: Partial<ProvisionRequest>): string {
  return JSON.stringify(ordered(request), null, 2);
}

/** The lines of `serialize(request)`, each with the field it belongs to and where the value is from. */
export function requestLines(text: string, form: ProvisionForm): RequestLine[] {
  const start = initialForm();
  let inCompose = false;
  let current: string | undefined;
  return text.split('\n').map((line): RequestLine => {
    const depth = line.search(/[^ ]/);
    const key = depth === 2 || (depth === 4 && inCompose) ? keyOf(line) : undefined;
    if (depth === 0 || (depth === 2 && (key === 'compose_file' || inCompose))) {
      if (depth === 2) inCompose = line === '  "compose_file": {';
      current = undefined;
      return { text: line };
    }
    if (key === undefined)
      return current === undefined ? { text: line } : { text: line, path: current };
    const steps = inCompose ? ['compose_file', key] : [key];
    current = steps.join('.');
    return { text: line, path: current, origin: originOf(steps, form, start) };
  });
}

/** The member a line of indented JSON begins with; closing brackets begin none. */
function keyOf(line: string): string | undefined {
  const written = /^ *("(?:[^"\\]|\\.)*"):/.exec(line)?.[1];
  return written === undefined ? undefined : (JSON.parse(written) as string);
}

/** Where the value at these steps of a form's request comes from. */
export function originOf(
  steps: string[],
  form: ProvisionForm,
  start: ProvisionForm = initialForm(),
): Origin {
  const value = follow(form, steps);
  if (steps.join('.') === 'compose_file.pre_launch_script') return 'set';
  if (value === undefined) return 'default';
  return isSame(value, follow(start, steps)) ? 'preset' : 'set';
}

/** Catalogued fields that a request does not carry, in screen order, with what the API does then. */
export function omittedPaths(request: ProvisionRequest): FieldPath[] {
  return fieldPaths.filter((path) => valueAt(request, path) === undefined);
}

/** Keys the API does not document; they are sent untouched, and the server keeps them or drops them. */
export function unknownKeys(request: ProvisionRequest): string[] {
  const top = Object.keys(request).filter((key) => !TOP_ORDER.includes(key));
  const compose = Object.keys(request.compose_file).filter((key) => !COMPOSE_ORDER.includes(key));
  return [...top, ...compose.map((key) => `compose_file.${key}`)];
}

/** The value at a one- or two-step wire path. */
export function valueAt(source: object, path: string): unknown {
  return follow(source, path.split('.'));
}

function follow(source: object, steps: string[]): unknown {
  return steps.reduce<unknown>((node, key) => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    return (node as Record<string, unknown>)[key];
  }, source);
}

/** Whether two JSON values are the same, key order included. */
export function isSame(a: unknown, b: unknown): boolean {
  // Most values are text, and a compose file is much of it.
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}

function ordered({ compose_file, ...rest }: Partial<ProvisionRequest>): object {
  const measured = compose_file && { compose_file: sortKeys(compose_file, COMPOSE_ORDER) };
  return sortKeys({ ...rest, ...measured }, TOP_ORDER);
}

function sortKeys(object: object, order: readonly string[]): object {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b)),
  );
}
