import { advancedSection } from '@/domain/request/sections/advanced';
import { composeSection } from '@/domain/request/sections/compose';
import { environmentSection } from '@/domain/request/sections/environment';
import { exposureSection } from '@/domain/request/sections/exposure';
import { gpusSection } from '@/domain/request/sections/gpus';
import { kmsSection } from '@/domain/request/sections/kms';
import { nameSection } from '@/domain/request/sections/name';
import { placementSection } from '@/domain/request/sections/placement';
import { portsSection } from '@/domain/request/sections/ports';
import { resourcesSection } from '@/domain/request/sections/resources';
import { z } from '@/domain/schema/zod';

/** The form's sections in screen order; the request is nothing but their fields. */
export const sections = [
  nameSection,
  composeSection,
  environmentSection,
  exposureSection,
  resourcesSection,
  placementSection,
  portsSection,
  gpusSection,
  kmsSection,
  advancedSection,
] as const;

type SectionFields = (typeof sections)[number]['fields'];
type Merged = UnionToIntersection<SectionFields>;
type UnionToIntersection<U> = (U extends unknown ? (arg: U) => void : never) extends (
  arg: infer I,
) => void
  ? I
  : never;

/** What the wire paths of the measured part begin with. */
export const COMPOSE_PREFIX = 'compose_file.';
type TopFields = {
  [K in keyof Merged as K extends `compose_file.${string}` ? never : K]: Merged[K];
};
type ComposeFields = {
  [K in keyof Merged as K extends `compose_file.${infer Key}` ? Key : never]: Merged[K];
};

/** The wire path of a catalogued field, e.g. `compose_file.runner`. */
export type FieldPath = keyof Merged & string;

const allFields: [string, z.ZodType][] = sections.flatMap((s) => Object.entries(s.fields));

function fieldsWhere(belongs: (path: string) => boolean, prefix: string) {
  return Object.fromEntries(
    allFields.filter(([path]) => belongs(path)).map(([path, s]) => [path.slice(prefix.length), s]),
  );
}

/** `compose_file` (AppComposeV2): parsing it fills in the API's defaults. */
export const composeFile = z.looseObject(
  // The keys are computed, so the compiler cannot see that they are ComposeFields.
  fieldsWhere(
    (path) => path.startsWith(COMPOSE_PREFIX),
    COMPOSE_PREFIX,
  ) as unknown as ComposeFields,
);

/** The body of `POST /cvms/provision` (ProvisionDstackAppRequestV2). Unknown keys survive. */
export const provisionRequest = z.looseObject({
  // As above: computed keys.
  ...(fieldsWhere((path) => !path.startsWith(COMPOSE_PREFIX), '') as unknown as TopFields),
  compose_file: composeFile,
});

/** What is sent: defaults may be left out. */
export type ProvisionRequest = z.input<typeof provisionRequest>;
export type ComposeFile = z.input<typeof composeFile>;

/** The schema of one catalogued field. */
export function fieldSchema(path: FieldPath): z.ZodType {
  const found = allFields.find(([key]) => key === path);
  if (!found) throw new Error(`No field ${path}`);
  return found[1];
}

/** All wire paths in screen order. */
export const fieldPaths = allFields.map(([path]) => path as FieldPath);

/** The API's default for a field, or undefined where leaving it out is not the same as a value. */
export function apiDefault(path: FieldPath): unknown {
  const parsed = fieldSchema(path).safeParse(undefined);
  return parsed.success ? parsed.data : undefined;
}

/** Whether the API accepts null for a field; for the others null is refused, so leave them out. */
export function isNullable(path: FieldPath): boolean {
  return fieldSchema(path).safeParse(null).success;
}

export function isRequired(path: FieldPath): boolean {
  return !fieldSchema(path).safeParse(undefined).success;
}
