import { z } from '@/domain/schema/zod';

/** The kind of control that edits a field: declared, never inferred from the schema. */
export type ControlKind =
  | 'text'
  | 'multiline'
  | 'integer'
  | 'switch'
  | 'three-way'
  | 'choice'
  | 'names'
  | 'urls'
  | 'code'
  | 'picker'
  | 'number-picker'
  | 'composite';

export interface Option {
  value: string;
  label: string;
  help?: string;
}

/** What a person needs to know of one field; written once, in its entry under sections/. */
export interface FieldFacts {
  label: string;
  /** One or two plain sentences. */
  help: string;
  control: ControlKind;
  /** What the API does when the field is left out. */
  omitted: string;
  unit?: string;
  example?: string;
  link?: string;
  options?: readonly Option[];
  /** Folded away: most people never touch it. */
  rare?: boolean;
  /** Part of the app-compose document, and so of compose_hash. */
  measured?: boolean;
  /** Where else an attestation shows it, outside compose_hash; the end of a sentence. */
  attested?: string;
  /** In the source of Phala's SDK, and not in the API's published documents. */
  newer?: boolean;
}

export const fieldFacts = z.registry<FieldFacts>();

/** Registers what a person needs to know of a field and returns the schema unchanged. */
export function field<S extends z.ZodType>(schema: S, facts: FieldFacts): S {
  fieldFacts.add(schema, facts);
  return schema;
}

/** A field of `compose_file`: every one of them is measured (domain: AppComposeV2). */
export function measured<S extends z.ZodType>(schema: S, facts: Omit<FieldFacts, 'measured'>): S {
  return field(schema, { ...facts, measured: true });
}

/** Where the fields of newer servers are known from: provision_cvm.ts of Phala's TypeScript SDK. */
const SDK_SOURCE =
  'https://github.com/Phala-Network/phala-cloud/blob/358ce20116a669c19724f70c4ed25680efe98d68/js/src/actions/cvms/provision_cvm.ts';

const NEWER = { rare: true, newer: true, link: SDK_SOURCE } as const;

type NewerFacts = Omit<FieldFacts, 'measured' | 'link' | keyof typeof NEWER>;

/** A field that only newer servers know: folded away, marked, with its source as the link. */
export function newerField<S extends z.ZodType>(schema: S, facts: NewerFacts): S {
  return field(schema, { ...facts, ...NEWER });
}

/** The same in `compose_file`. The servers of July 2026 have the key, with null in each document that was seen. */
export function newerMeasured<S extends z.ZodType>(schema: S, facts: NewerFacts): S {
  return measured(schema, { ...facts, ...NEWER });
}

export interface Section<F extends Record<string, z.ZodType> = Record<string, z.ZodType>> {
  id: string;
  title: string;
  /** One sentence under the title. */
  intro: string;
  /** Keyed by wire path, in screen order. */
  fields: F;
}

export function section<F extends Record<string, z.ZodType>>(
  id: string,
  title: string,
  intro: string,
  fields: F,
): Section<F> {
  return { id, title, intro, fields };
}
