import { z } from '@/domain/schema/zod';

/** A form that this browser keeps: `draft` to go on with, `snapshot` as it once was, `template` to begin with. */
export interface KeptItem {
  version: 1;
  id: string;
  kind: 'draft' | 'snapshot' | 'template';
  name: string;
  /** Milliseconds since 1970, when it was last saved. */
  at: number;
  /** Grows with each save, so that one tab sees that another one saved. */
  edition: number;
  /** Bytes of its form as it is stored. */
  bytes: number;
  /** The compose hash that was predicted when it was saved, where one was. */
  hash?: KeptHash | undefined;
  /** Of a snapshot: the page took it by itself, at a provision. */
  auto?: boolean | undefined;
}

export interface KeptHash {
  /** 64 hex digits. */
  hash: string;
  /** What it hangs on: the end of "this is the hash …". */
  condition?: string | undefined;
}

/** A kept form with the JSON text of its values. */
export interface KeptEntry {
  item: KeptItem;
  text: string;
}

/** Something is stored that this version cannot read. */
export interface OddItem {
  id: string;
  /** What it is called, as far as that can be told. */
  name: string;
  /** A later version of the console wrote it. */
  isNewer: boolean;
}

export const VERSION = 1;
export const LONGEST_NAME = 100;

const shape = z.object({
  version: z.literal(VERSION),
  id: z.string().regex(/^[\w-]{1,64}$/),
  kind: z.enum(['draft', 'snapshot', 'template']),
  name: z.string().min(1).max(LONGEST_NAME),
  at: z.number().refine((at) => !Number.isNaN(new Date(at).getTime())),
  edition: z.int().min(1),
  bytes: z.int().min(0),
  hash: z
    .object({ hash: z.string().regex(/^[0-9a-f]{64}$/), condition: z.string().max(200).optional() })
    .optional(),
  auto: z.boolean().optional(),
});

/** A stored value as what it says of a form; undefined where this version does not know it. */
export function readKeptItem(value: unknown): KeptItem | undefined {
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const outline = z.looseObject({ version: z.number().optional(), name: z.string().optional() });

/** What can still be said of a stored value that is no kept item. */
export function oddItem(id: string, value: unknown): OddItem {
  const { data } = outline.safeParse(value);
  const isNewer = (data?.version ?? 0) > VERSION;
  return { id, name: data?.name?.slice(0, LONGEST_NAME) || 'Without a name', isNewer };
}

/** A name as it is kept: what is too long is cut, and there is always one. */
export function keptName(name: string, otherwise = 'Draft'): string {
  return name.trim().slice(0, LONGEST_NAME) || otherwise;
}
