import { apiDefault, fieldPaths, type FieldPath, type ProvisionRequest } from './request';
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

/** The text that is previewed and sent: the same bytes. JSON, two spaces, keys in screen order. */
export function serialize(request: ProvisionRequest): string {
  return JSON.stringify(ordered(request), null, 2);
}

/** The lines of `serialize(request)`, each with the field it belongs to and where the value is from. */
export function requestLines(text: string, form: ProvisionForm): RequestLine[] {
  const start = initialForm();
  let inCompose = false;
  let current: string | undefined;
  return text.split('\n').map((line): RequestLine => {
    const key = /^( {2}| {4})"((?:[^"\\]|\\.)*)":/.exec(line.slice(0, 300));
    if (line.startsWith('  }') && inCompose) inCompose = false;
    const depth = key?.[1]?.length;
    const name = key?.[2];
    if (name === undefined || (depth === 4 && !inCompose)) {
      return current === undefined || /^ {0,2}[{}]/.test(line) ? { text: line } : { text: line, path: current };
    }
    if (depth === 2 && name === 'compose_file') {
      inCompose = true;
      current = undefined;
      return { text: line };
    }
    current = depth === 4 ? `compose_file.${name}` : name;
    return { text: line, path: current, origin: originOf(current, form, start) };
  });
}

function originOf(path: string, form: ProvisionForm, start: ProvisionForm): Origin {
  const value = valueAt(form, path);
  if (path === 'compose_file.pre_launch_script') return 'set';
  if (value === undefined) return 'default';
  return same(value, valueAt(start, path)) ? 'preset' : 'set';
}

/** Catalogued fields that a request does not carry, in screen order, with what the API does then. */
export function omittedPaths(request: ProvisionRequest): FieldPath[] {
  return fieldPaths.filter((path) => valueAt(request, path) === undefined);
}

/** Keys the API does not document; they are sent untouched and probably ignored. */
export function unknownKeys(request: ProvisionRequest): string[] {
  const top = Object.keys(request).filter((key) => !TOP_ORDER.includes(key));
  const compose = Object.keys(request.compose_file).filter((key) => !COMPOSE_ORDER.includes(key));
  return [...top, ...compose.map((key) => `compose_file.${key}`)];
}

/** The value at a one- or two-step wire path. */
export function valueAt(source: object, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    return (node as Record<string, unknown>)[key];
  }, source);
}

/** Whether a value is exactly what the API would use anyway. */
export function isApiDefault(path: FieldPath, value: unknown): boolean {
  return same(value, apiDefault(path));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function ordered(request: ProvisionRequest): object {
  return sortKeys({ ...request, compose_file: sortKeys(request.compose_file, COMPOSE_ORDER) }, TOP_ORDER);
}

function sortKeys(object: object, order: readonly string[]): object {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b)),
  );
}
