import { hexBytes, type Bytes } from '@/domain/proof/quote/bytes';
import { isMembers } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';

/** Intel's has 24 KB in all; a list of revoked certificates may grow. */
const MOST_TEXT = 512 * 1024;
const text = z.string().max(MOST_TEXT);
const bytes = z
  .unknown()
  .transform((value) => (Array.isArray(value) ? numbers(value) : value))
  .pipe(
    z
      .string()
      .max(2 * MOST_TEXT)
      .transform((hex, context): Bytes => {
        const read = hexBytes(hex.trim());
        if (!read) context.addIssue({ code: 'custom', message: 'It is no hex.' });
        return read ?? new Uint8Array();
      }),
  );

/**
 * What Intel publishes to check a quote with, as DCAP's libraries and Phala Cloud's API write it: bytes as
 * hex or as a list of numbers. A `pck_certificate_chain` beside it is left aside: a quote has its own.
 */
const schema = z.object({
  tcb_info: text,
  tcb_info_signature: bytes,
  tcb_info_issuer_chain: text,
  qe_identity: text,
  qe_identity_signature: bytes,
  qe_identity_issuer_chain: text,
  pck_crl: bytes,
  pck_crl_issuer_chain: text,
  root_ca_crl: bytes.nullish(),
});

export type Collateral = z.output<typeof schema>;

/** The nine keys, which nothing else has together. */
const KEYS = Object.keys(schema.shape);

/** Whether a value is meant to be collateral, whole or not; also within an answer of `/attestations/verify`. */
export function looksLikeCollateral(value: unknown): boolean {
  if (isMembers(value) && Object.hasOwn(value, 'quote_collateral')) return true;
  const own = within(value);
  return isMembers(own) && KEYS.filter((key) => Object.hasOwn(own, key)).length > 2;
}

/** Reads collateral; a refusal, in words, naming the key that is missing or cannot be read. */
export function readCollateral(value: unknown): Collateral | { refusal: string } {
  if (isMembers(value) && value.quote_collateral === null) {
    return { refusal: 'There is no collateral for this quote in the answer.' };
  }
  const read = schema.safeParse(within(value));
  if (read.success) return read.data;
  const [place] = read.error.issues[0]?.path ?? [];
  return { refusal: `The collateral cannot be read at “${String(place ?? '?').slice(0, 40)}”.` };
}

function within(value: unknown): unknown {
  return isMembers(value) && isMembers(value.quote_collateral) ? value.quote_collateral : value;
}

function numbers(values: readonly unknown[]): string | undefined {
  if (values.length > MOST_TEXT) return undefined;
  const isBytes = values.every((value) => Number.isInteger(value) && Number(value) >> 8 === 0);
  if (!isBytes) return undefined;
  return values.map((value) => Number(value).toString(16).padStart(2, '0')).join('');
}
