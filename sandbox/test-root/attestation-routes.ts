import type { Context } from 'hono';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkQuote } from '@/domain/proof/quote/check-quote';
import { quoteBytes } from '@/domain/proof/quote/quote-text';
import { readTdQuote } from '@/domain/proof/quote/td-quote';
import { isMembers } from '@/domain/schema/members';
import { refuseText } from '#sandbox/http/refusal';
import { jsonBody } from '#sandbox/http/request-body';
import type { SandboxState } from '#sandbox/state';
import { madeCollateral } from './collateral';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Intel's is valid for about as long. */
const VALID_MS = 30 * DAY_MS;

/**
 * `POST /attestations/verify` (OpenAPI; JSON, a form or a file, no key): whether a quote is signed, and the
 * collateral for its processor. From then on the quote can be seen by its checksum, the SHA-256 of its bytes.
 * Collateral is the sandbox's own and for its own imitations; of a real quote it has none.
 */
export async function verifyAttestation(c: Context, state: SandboxState): Promise<Response> {
  const bytes = quoteBytes(await quoteIn(c));
  if ('refusal' in bytes) throw refuseText(400, `Invalid quote: ${bytes.refusal}`);
  const quote = readTdQuote(bytes);
  if ('refusal' in quote) throw refuseText(400, `Invalid quote: ${quote.refusal}`);
  const at = new Date(state.now());
  const { signer, processor, signature } = await checkQuote({ quote, at, sandbox: true });
  const checksum = bytesToHex(sha256(bytes));
  if (signer === 'sandbox' && processor) state.quotes.add(checksum, processor.fmspc);
  const { reportData, ...body } = quote.report;
  return c.json({
    success: signer !== undefined,
    proof_of_cloud: false,
    quote: {
      header: { version: quote.version, tee_type: 'TEE_TDX', ak_type: 'ECDSA_P256' },
      body: { ...body, reportdata: reportData },
      verified: signer !== undefined,
      cert_data: signature ? new TextDecoder().decode(signature.chain) : null,
    },
    checksum,
    quote_collateral: collateralFor(state, checksum) ?? null,
    node_provider: null,
  });
}

/** `GET /attestations/collateral/{checksum}` (OpenAPI; no key): that of a quote that was put in before. */
export function attestationCollateral(c: Context, state: SandboxState): Response {
  const collateral = collateralFor(state, c.req.param('checksum') ?? '');
  if (!collateral) throw refuseText(404, 'Attestation not found');
  return c.json(collateral);
}

/** Issued at the last midnight, so that it is the same for a day. */
function collateralFor(state: SandboxState, checksum: string): object | undefined {
  const fmspc = state.quotes.kindOf(checksum);
  if (fmspc === undefined) return undefined;
  const from = Math.floor(state.now() / DAY_MS) * DAY_MS;
  return madeCollateral({ fmspc, from: new Date(from), to: new Date(from + VALID_MS) });
}

/** The quote as hex or base64, in whichever way it was sent. */
async function quoteIn(c: Context): Promise<string> {
  if (/json/i.test(c.req.header('content-type') ?? '')) {
    const body = await jsonBody(c);
    const hex = isMembers(body) ? body.hex : undefined;
    return typeof hex === 'string' ? hex : '';
  }
  const form = await c.req.parseBody().catch(() => ({}));
  const { hex, file } = form as { hex?: unknown; file?: unknown }; // What a form has under these names, if anything.
  if (typeof hex === 'string') return hex;
  if (!(file instanceof File)) return '';
  return bytesToHex(new Uint8Array(await file.arrayBuffer()));
}
