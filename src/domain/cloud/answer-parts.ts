import { z } from '@/domain/schema/zod';

/** An id as it came: a number in older versions of the API, a text in newer ones. */
export const anyId = z.union([z.number(), z.string()]);

/** An id that names a thing in a path or a body: always a text. */
export const textId = anyId.transform(String);

/** An id that the API counts: digits in a text are the number they write, so that the two compare as one. */
export const countedId = anyId.transform((id) =>
  typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : id,
);

/** The number of a chain, which some answers write as a text. */
export const chainId = countedId.pipe(z.number());

/** A list in which a row of another shape loses only itself; with no row that can be read it is another list. */
export function rowsOf<S extends z.ZodType>(row: S) {
  return z.array(z.unknown()).transform((list, context): z.output<S>[] => {
    const read = list.flatMap((one) => {
      const parsed = row.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
    if (read.length > 0 || list.length === 0) return read;
    context.addIssue('No row of the list can be read.');
    return z.NEVER;
  });
}
