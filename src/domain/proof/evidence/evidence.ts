import { z } from '@/domain/schema/zod';

export const EVIDENCE_FORMAT = 'provision-console/evidence';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, 64 lower-case hex digits.');
const time = z.iso.datetime().describe('UTC, by the clock of the browser.');
const bytes = z.number().int().min(0).describe('UTF-8 length.');
const exact = z.string().describe('The text exactly as it was; its bytes are its UTF-8.');

const candidate = z.looseObject({
  form: z.string().describe('How the document was written; cloud-2026 is the form of today.'),
  assumptions: z.array(z.string()).describe('What one assumes by taking it for the document.'),
  sha256: digest,
  bytes,
});

/**
 * What a result of this console rests on, as one file that another person can check: nothing in it has to be
 * believed that can be computed anew. It holds no API key and no value of a variable.
 */
export const evidence = z.looseObject({
  format: z.literal(EVIDENCE_FORMAT),
  version: z
    .union([z.literal(1), z.literal(2)])
    .describe('2 since a proof may be in it; whoever reads 1 can read the rest of it.'),
  console: z.looseObject({ version: z.string() }),
  api: z.looseObject({
    host: z.string().describe('Where the answer came from, as the console’s server had it.'),
    version: z.string().describe('X-Phala-Version of the request.'),
  }),
  times: z.looseObject({ sent: time, answered: time, saved: time }),
  request: z.looseObject({
    method: z.literal('POST'),
    path: z.string(),
    text: exact,
    sha256: digest,
  }),
  answer: z.looseObject({
    text: exact,
    sha256: digest,
    is: z
      .literal('remembered')
      .optional()
      .describe(
        'Only where the result was opened again later: the text then holds the documented fields of the answer, and not every byte as it came.',
      ),
  }),
  compose_hash: z.string().describe('As the answer states it.'),
  document: z
    .looseObject({
      is: z
        .enum(['hashed', 'predicted'])
        .describe(
          'hashed: compose_hash is the SHA-256 of these bytes. predicted: what this console expected, with the script that the server was expected to add, or without one where none was known.',
        ),
      base64: z.base64().describe('The bytes of the measured document.'),
      bytes,
      sha256: digest,
    })
    .nullable()
    .describe('Null where the request makes no document that is known.'),
  proof: z
    .looseObject({
      at: time.describe('As of when its certificates and its collateral were judged.'),
      attestation: exact.describe('What the machine attested, as JSON text.'),
      collateral: exact.optional().describe('Intel’s, for its processor, as JSON text.'),
    })
    .optional()
    .describe('Where an attestation was checked before the file was saved.'),
  candidates: z.array(candidate).describe('What was computed to explain the hash, in this order.'),
  verdict: z.looseObject({
    kind: z.enum(['matches', 'matches-if', 'not-knowable', 'differs', 'cannot-tell']),
    form: z.string().optional(),
    assumptions: z.array(z.string()).optional(),
    reason: z.string().optional(),
  }),
});

export type Evidence = z.output<typeof evidence>;
