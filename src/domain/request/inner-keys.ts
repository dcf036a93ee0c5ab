import { COMPOSE_PREFIX, composeFile, fieldPaths, fieldSchema, type FieldPath } from './request';
import { isMembers, type Members } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';

/** A key inside a field's value that the API does not document. */
export interface InnerKey {
  /** From the field on: `port_policy.ports[].zz`. */
  name: string;
  /** The wire path of the first object that has it: `compose_file.port_policy.ports.0`. */
  at: string;
}

/** A field's value without the keys inside it that the API does not document, and those keys, each named once. */
export function documentedPart(path: FieldPath, value: unknown) {
  const found = new Map<string, InnerKey>();
  const walk = (schema: z.core.$ZodType, node: unknown, name: string, at: string): unknown => {
    const bare = withoutWrapping(schema);
    if (bare instanceof z.ZodArray && Array.isArray(node)) {
      return node.map((one, i) => walk(bare.element, one, `${name}[]`, `${at}.${i}`));
    }
    if (!(bare instanceof z.ZodObject) || !isMembers(node)) return node;
    const kept = Object.entries(node).flatMap(([key, inner]): [string, unknown][] => {
      const member = `${name}.${key}`;
      const documented = Object.hasOwn(bare.shape, key) ? bare.shape[key] : undefined;
      if (documented) return [[key, walk(documented, inner, member, `${at}.${key}`)]];
      if (!found.has(member)) found.set(member, { name: member, at });
      return [];
    });
    return Object.fromEntries(kept);
  };
  const documented = walk(fieldSchema(path), value, path.replace(COMPOSE_PREFIX, ''), path);
  return { documented, beyond: [...found.values()] };
}

function withoutWrapping(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapped ? withoutWrapping(schema.unwrap()) : schema;
}

const MEASURED = Object.keys(composeFile.shape);

/** The documented part of one member of `compose_file`. */
export function documentedMember(key: string, value: unknown) {
  const path = fieldPaths.find((one) => one === COMPOSE_PREFIX + key);
  return path ? documentedPart(path, value) : { documented: value, beyond: [] };
}

/** How the undocumented members of a document are called: by key, or by what is undocumented inside a known one. */
export function undocumentedNames(unknown: Members): string[] {
  return Object.entries(unknown).flatMap(([key, value]) =>
    MEASURED.includes(key) ? documentedMember(key, value).beyond.map(({ name }) => name) : [key],
  );
}
